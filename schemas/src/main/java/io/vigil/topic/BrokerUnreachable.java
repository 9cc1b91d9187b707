package io.vigil.topic;

import io.vigil.fault.OperatorFault;

/** No broker answered in time. */
public final class BrokerUnreachable extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    BrokerUnreachable(KafkaConnection kafka, Throwable cause) {
        super(
                "no Kafka broker answers at " + kafka.bootstrapServers()
                        + ": start it, or correct vigil.kafka.bootstrap-servers (" + cause.getMessage() + ")",
                cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
