package io.vigil.topic;

/** No broker answered in time. */
public final class BrokerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerUnreachable(KafkaConnection kafka, Throwable cause) {
        super(
                "no Kafka broker answers at " + kafka.bootstrapServers()
                        + ": start it, or correct vigil.kafka.bootstrap-servers (" + cause.getMessage() + ")",
                cause);
    }
}
