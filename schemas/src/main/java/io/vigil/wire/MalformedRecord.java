package io.vigil.wire;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no record of the kind expected. Trying again will not help. */
public final class MalformedRecord extends SerializationException {
    private static final long serialVersionUID = 1L;

    MalformedRecord(String message) {
        super(message);
    }

    MalformedRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
