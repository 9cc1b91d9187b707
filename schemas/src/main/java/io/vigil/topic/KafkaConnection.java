package io.vigil.topic;

import io.vigil.fault.InvalidSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is and how to speak to it.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param properties any Kafka client setting (SASL, TLS, timeouts), passed to every client as it is; {@link Properties} because
 *     configuration frameworks understand an empty text as an empty one, which they do not for a map
 */
public record KafkaConnection(
        String bootstrapServers, @Nullable Properties properties) {

    public KafkaConnection {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new InvalidSetting(
                    "vigil.kafka.bootstrap-servers", bootstrapServers, "set it to host:port of a broker");
        }
        properties = properties == null ? new Properties() : (Properties) properties.clone();
    }

    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, null);
    }

    /** The same cluster, with settings that hold where this connection has none of its own. */
    public KafkaConnection withDefaults(Map<String, String> defaults) {
        Properties together = new Properties();
        together.putAll(defaults);
        if (properties != null) {
            together.putAll(properties);
        }
        return new KafkaConnection(bootstrapServers, together);
    }

    /** A fresh map with the settings that every client shares, for the caller to add its own to. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        if (properties != null) {
            properties.stringPropertyNames().forEach(key -> client.put(key, properties.getProperty(key)));
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
