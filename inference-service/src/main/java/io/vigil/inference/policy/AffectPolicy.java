package io.vigil.inference.policy;

/** Says where affect (emotion, gaze) may be inferred. Closed unless a site's policy opens it. Thread-safe and quick: asked a frame. */
@FunctionalInterface
public interface AffectPolicy {

    /** Nowhere. */
    AffectPolicy CLOSED = (tenant, cameraId) -> false;

    boolean allows(String tenant, String cameraId);
}
