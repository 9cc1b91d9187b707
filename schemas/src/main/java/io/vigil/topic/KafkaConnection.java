package io.vigil.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is and how to speak to it.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param properties any Kafka client setting (SASL, TLS, timeouts), passed to every client as it is
 */
public record KafkaConnection(
        String bootstrapServers, @Nullable Map<String, String> properties) {

    public KafkaConnection {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "vigil.kafka.bootstrap-servers is empty: set it to host:port of a broker");
        }
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /** A fresh map with the settings that every client shares, for the caller to add its own to. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        if (properties != null) {
            client.putAll(properties);
        }
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return client;
    }

    /** Names the servers only: properties may hold a password. */
    @Override
    public String toString() {
        return "KafkaConnection[" + bootstrapServers + "]";
    }
}
