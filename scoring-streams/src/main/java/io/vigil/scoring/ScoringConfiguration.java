package io.vigil.scoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigil.scoring.clock.ClockPublisher;
import java.time.Clock;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger log = LoggerFactory.getLogger(ScoringConfiguration.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ScoringStreams scoringStreams(
            ScoringProperties properties, MeterRegistry meters, Clock clock, ApplicationContext context) {
        return new ScoringStreams(
                partitions -> streams(properties, meters, partitions),
                properties.kafka(),
                properties.registry().open(),
                clock,
                () -> System.exit(SpringApplication.exit(context, () -> 1)));
    }

    private static KafkaStreams streams(ScoringProperties properties, MeterRegistry meters, int partitions) {
        StreamsConfig config = StreamsSettings.of(
                properties,
                topic -> meters.counter("vigil.dead.letters", "topic", topic).increment());
        if (!properties.scoring().baseline().kept()) {
            log.atInfo().log("no baselines are kept, as vigil.scoring.baseline.master-key is empty");
        }
        ScoringTopology topology =
                new ScoringTopology(properties.scoring(), properties.registry().open(), partitions);
        KafkaStreams streams = new KafkaStreams(topology.build(config), config);
        new KafkaStreamsMetrics(streams).bindTo(meters);
        return streams;
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

    @Bean("streams")
    HealthIndicator streamsHealth(ScoringStreams streams) {
        return () -> (streams.ready() ? Health.up() : Health.outOfService())
                .withDetail("state", streams.state())
                .build();
    }
}
