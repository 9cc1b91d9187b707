package io.vigil.gateway.camera;

import org.jspecify.annotations.Nullable;

/** Reads a camera's policy from its record. */
public final class CameraPolicyRecord {
    private CameraPolicyRecord() {}

    /** @param record null for a tombstone, which means the default */
    public static CameraPolicy read(io.vigil.avro.@Nullable CameraPolicy record) {
        return record != null && record.getAffect() ? CameraPolicy.open(record.getPurpose()) : CameraPolicy.CLOSED;
    }
}
