package io.vigil.capture.camera;

/**
 * A camera to be captured.
 *
 * @param id the key of everything about it in Kafka
 * @param priority the lowest is dropped first when workers cannot keep up
 * @param epoch of its assignment to this instance: whoever it is assigned to later has a higher one; 0 where the list tells none
 */
public record Camera(String id, CameraAddress address, int priority, Handling handling, long epoch) {

    public Camera(String id, CameraAddress address, int priority, Handling handling) {
        this(id, address, priority, handling, 0);
    }

    public Camera {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a camera needs an id");
        }
    }
}
