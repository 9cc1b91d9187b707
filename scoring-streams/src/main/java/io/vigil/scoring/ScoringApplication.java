package io.vigil.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** From detections to incidents and camera health. */
@SpringBootApplication
@EnableConfigurationProperties(ScoringProperties.class)
public class ScoringApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ScoringApplication.class, arguments);
    }
}
