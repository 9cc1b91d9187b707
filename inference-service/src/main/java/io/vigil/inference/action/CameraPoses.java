package io.vigil.inference.action;

import io.vigil.inference.pose.Pose;
import io.vigil.inference.track.Moment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The windows of one camera's people. A person who is gone is forgotten, and so is everybody when the camera connects anew. */
final class CameraPoses {

    /** As long as tracks survive unseen by default. */
    static final Duration KEEP = Duration.ofSeconds(2);

    private final Map<Long, PoseWindow> windows = new LinkedHashMap<>();
    private String sessionId = "";

    void begin(Moment moment) {
        if (!moment.sessionId().equals(sessionId)) {
            windows.clear();
            sessionId = moment.sessionId();
        }
        windows.values().removeIf(window -> window.isOver(moment.capturedAt(), KEEP));
    }

    PoseWindow see(long trackId, Moment moment, Pose pose, float aspect) {
        PoseWindow window = windows.computeIfAbsent(trackId, id -> new PoseWindow());
        window.add(moment.capturedAt(), pose, aspect);
        return window;
    }

    int size() {
        return windows.size();
    }
}
