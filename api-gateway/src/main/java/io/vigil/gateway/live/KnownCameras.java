package io.vigil.gateway.live;

import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraRisk;
import io.vigil.gateway.camera.CameraRisks;
import io.vigil.gateway.camera.CameraStatus;
import io.vigil.gateway.camera.CameraView;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the topics told of each camera last. Thread-safe. */
final class KnownCameras {
    private final Map<Long, Camera> cameras = new ConcurrentSkipListMap<>();
    private final Map<Long, CameraStatus> statuses = new ConcurrentHashMap<>();
    private final Map<Long, CameraPolicy> policies = new ConcurrentHashMap<>();
    private final CameraRisks risks;
    private final Clock clock;

    KnownCameras(CameraRisks risks, Clock clock) {
        this.risks = risks;
        this.clock = clock;
    }

    /** Those that are to be watched, by id. */
    Stream<Camera> watched() {
        return cameras.values().stream().filter(Camera::active);
    }

    Optional<Camera> watched(String key) {
        return watched().filter(known -> known.key().equals(key)).findFirst();
    }

    /** Where it is watched, as it is now. */
    Optional<CameraView> view(long id) {
        Camera camera = cameras.get(id);
        return camera == null || !camera.active() ? Optional.empty() : Optional.of(view(camera));
    }

    CameraView view(Camera camera) {
        CameraStatus status = statuses.getOrDefault(camera.id(), CameraStatus.UNKNOWN);
        CameraPolicy policy = policies.getOrDefault(camera.id(), CameraPolicy.CLOSED);
        return CameraView.of(camera, policy, status.asOf(clock.instant()), risks.of(camera.id()));
    }

    @Nullable
    String name(String key) {
        return cameras.values().stream()
                .filter(camera -> camera.key().equals(key))
                .map(Camera::name)
                .findFirst()
                .orElse(null);
    }

    /** @return what it was before, or null where it is new */
    @Nullable
    Camera put(Camera camera) {
        return cameras.put(camera.id(), camera);
    }

    /** @return what it was, or null where there was none */
    @Nullable
    Camera remove(long id) {
        policies.remove(id);
        return cameras.remove(id);
    }

    /** Forgets how a camera is that is not watched any more. */
    void forget(long id) {
        statuses.remove(id);
        risks.remove(id);
    }

    void status(long id, CameraStatus status) {
        statuses.put(id, status);
    }

    void policy(long id, CameraPolicy policy) {
        policies.put(id, policy);
    }

    void risk(long id, CameraRisk risk) {
        risks.put(id, risk);
    }
}
