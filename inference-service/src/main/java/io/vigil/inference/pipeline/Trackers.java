package io.vigil.inference.pipeline;

import io.vigil.inference.object.FoundObject;
import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.track.TrackedObject;
import io.vigil.inference.track.Tracker;
import io.vigil.inference.track.TrackingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tracker a camera. Begins anew when the camera's partition was away, since another worker followed it meanwhile, and forgets
 * the cameras unseen the longest beyond a bound. Used by one thread at a time.
 */
final class Trackers {

    private static final int MOST = 10_000;

    private record Following(long assignment, Tracker tracker) {}

    private final TrackingRules rules;
    private final Map<CameraKey, Following> cameras = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CameraKey, Following> eldest) {
            return size() > MOST;
        }
    };

    Trackers(TrackingRules rules) {
        this.rules = rules;
    }

    /** @param assignment of the camera's partition */
    List<TrackedObject> follow(CapturedFrame frame, long assignment, List<FoundObject> found) {
        Following following = cameras.get(frame.camera());
        if (following == null || following.assignment() != assignment) {
            following = new Following(assignment, new Tracker(rules));
            cameras.put(frame.camera(), following);
        }
        return following.tracker().follow(frame.moment(), found);
    }
}
