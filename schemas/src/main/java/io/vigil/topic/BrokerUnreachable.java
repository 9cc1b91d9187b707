package io.vigil.topic;

import io.vigil.fault.OperatorFault;

/** No broker answered in time. */
public final class BrokerUnreachable extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    BrokerUnreachable(KafkaConnection kafka, Throwable cause) {
        super(
                "no Kafka broker answers at " + kafka.bootstrapServers()
                        + ": start it, or correct vigil.kafka.bootstrap-servers (" + why(cause) + ")",
                cause);
    }

    private static String why(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
