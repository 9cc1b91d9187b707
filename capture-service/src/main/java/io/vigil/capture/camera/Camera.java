package io.vigil.capture.camera;

/**
 * A camera to be captured.
 *
 * @param id the key of everything about it in Kafka
 * @param priority the lowest is dropped first when workers cannot keep up
 */
public record Camera(String id, CameraAddress address, int priority, Handling handling) {

    public Camera {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a camera needs an id");
        }
    }
}
