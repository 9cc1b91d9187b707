package io.vigil.gateway.camera;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How risky each camera is now, from the topic alone. Thread-safe. */
@Component
public class CameraRisks {
    private final Map<Long, CameraRisk> risks = new ConcurrentHashMap<>();
    private final Clock clock;

    public CameraRisks(Clock clock) {
        this.clock = clock;
    }

    /** @return null where nothing is known of now */
    public @Nullable CameraRisk of(long camera) {
        CameraRisk risk = risks.get(camera);
        return risk != null && risk.isCurrent(clock.instant()) ? risk : null;
    }

    public void put(long camera, CameraRisk risk) {
        risks.merge(camera, risk, (before, next) -> next.at().isBefore(before.at()) ? before : next);
    }

    public void remove(long camera) {
        risks.remove(camera);
    }
}
