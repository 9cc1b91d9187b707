package io.vigil.scoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigil.scoring.clock.ClockPublisher;
import java.time.Clock;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "")
    KafkaStreams kafkaStreams(ScoringProperties properties, MeterRegistry meters) {
        StreamsConfig config = StreamsSettings.of(
                properties,
                topic -> meters.counter("vigil.dead.letters", "topic", topic).increment());
        ScoringTopology topology =
                new ScoringTopology(properties.scoring(), properties.registry().open());
        return new KafkaStreams(topology.build(config), config);
    }

    @Bean
    ScoringStreams scoringStreams(
            KafkaStreams streams, ScoringProperties properties, Clock clock, ApplicationContext context) {
        return new ScoringStreams(
                streams,
                properties.kafka(),
                properties.registry().open(),
                clock,
                () -> System.exit(SpringApplication.exit(context, () -> 1)));
    }

    @Bean
    @ConditionalOnProperty("vigil.scoring.clock.enabled")
    ClockPublisher clockPublisher(ScoringProperties properties, Clock clock, ScoringStreams after) {
        ScoringProperties.Clock settings = properties.scoring().clock();
        return new ClockPublisher(
                properties.kafka(),
                properties.registry().open(),
                new ClockPublisher.Rhythm(settings.interval(), settings.transactionalId()),
                clock);
    }

    @Bean
    MeterBinder streamsMetrics(KafkaStreams streams) {
        return new KafkaStreamsMetrics(streams);
    }

    @Bean("streams")
    HealthIndicator streamsHealth(ScoringStreams streams) {
        return () -> (streams.ready() ? Health.up() : Health.outOfService())
                .withDetail("state", streams.state())
                .build();
    }
}
