package io.vigil.capture;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the capture service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptureProperties.class)
public class CaptureApplication {

    /** Exits with a status other than 0 where it cannot start, after one line that says why. */
    public static void main(String[] arguments) {
        // JavaCPP's own ceilings follow the heap's and would count the whole process against it
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        SpringApplication.run(CaptureApplication.class, arguments);
    }
}
