package io.vigil.inference;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring holds: the configuration, the worker, and whether the worker is ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InferenceProperties.class)
class InferenceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    InferenceWorker worker(InferenceProperties properties, MeterRegistry meters, Clock clock) {
        return new InferenceWorker(properties, meters, clock);
    }

    /** Named "models". */
    @Bean
    HealthIndicator modelsHealthIndicator(InferenceWorker worker) {
        return new ModelHealth(worker);
    }

    /** Named "worker" in the readiness group. */
    @Bean
    HealthIndicator workerHealthIndicator(InferenceWorker worker) {
        return () -> worker.isReady()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "topics are checked and models warmed up")
                        .build();
    }
}
