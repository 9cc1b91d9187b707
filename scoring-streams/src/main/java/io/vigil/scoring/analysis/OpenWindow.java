package io.vigil.scoring.analysis;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A camera's window that has not closed.
 *
 * @param people most at once
 * @param anomaly the highest score so far
 * @param anomalies types of what the scene raised, each once, by alphabet
 * @param scene the last status
 * @param origin the last frame
 */
public record OpenWindow(
        Instant start,
        Instant end,
        int frames,
        int people,
        @Nullable Double anomaly,
        List<String> anomalies,
        @Nullable SceneSummary scene,
        Origin origin) {

    public OpenWindow {
        anomalies = List.copyOf(anomalies);
    }

    static OpenWindow begin(Instant start, Instant end, SeenFrame frame) {
        return new OpenWindow(start, end, 0, 0, null, List.of(), null, Origin.of(frame));
    }

    OpenWindow sees(SeenFrame frame, SceneView view) {
        Double score = frame.anomaly() == null ? null : frame.anomaly().score();
        boolean higher = score != null && (anomaly == null || score > anomaly);
        return new OpenWindow(
                start,
                end,
                frames + 1,
                Math.max(people, frame.people().size()),
                higher ? score : anomaly,
                with(view.raised()),
                view.status() == null ? scene : view.status(),
                Origin.of(frame));
    }

    List<String> with(List<String> raised) {
        if (anomalies.containsAll(raised)) {
            return anomalies;
        }
        TreeSet<String> all = new TreeSet<>(anomalies);
        all.addAll(raised);
        return List.copyOf(all);
    }
}
