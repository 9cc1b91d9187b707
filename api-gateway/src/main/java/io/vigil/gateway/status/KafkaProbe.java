package io.vigil.gateway.status;

import io.vigil.gateway.GatewayProperties;
import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks a broker for its cluster's id. */
@Component
class KafkaProbe implements AutoCloseable {
    private final KafkaConnection kafka;
    private @Nullable Admin admin;

    KafkaProbe(GatewayProperties properties) {
        this.kafka = properties.kafka();
    }

    Mono<String> ask() {
        return Mono.fromCallable(this::admin)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(client -> Mono.fromCompletionStage(
                        () -> client.describeCluster(new DescribeClusterOptions().timeoutMs(1_500))
                                .clusterId()
                                .toCompletionStage()));
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofMillis(500));
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.client());
        }
        return admin;
    }
}
