package io.vigil.gateway.camera;

/** Reads a camera from its record, which knows nothing of outlets and places. */
public final class CameraRecord {
    private CameraRecord() {}

    public static Camera read(io.vigil.avro.Camera record) {
        return new Camera(
                Long.parseLong(record.getCameraId()),
                record.getName(),
                record.getLocation(),
                null,
                Place.UNKNOWN,
                record.getPriority(),
                record.getTimeZone(),
                record.getActive(),
                record.getChangedAt());
    }
}
