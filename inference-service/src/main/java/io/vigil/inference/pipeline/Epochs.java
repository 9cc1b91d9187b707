package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the pictures of who serves a camera from those of who served it before and goes on, by the epochs of their
 * assignments. The newer one's word holds for a while after its last picture; then the older one's pictures are all
 * there are, and better than none. One thread.
 */
final class Epochs {
    /** Longer than a camera takes to be connected to again, as a rule. */
    static final Duration HOLDS = Duration.ofSeconds(30);

    private static final int MOST_CAMERAS = 10_000;

    private record Newest(long epoch, Instant at) {}

    private final Map<CameraKey, Newest> cameras = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CameraKey, Newest> eldest) {
            return size() > MOST_CAMERAS;
        }
    };

    /**
     * Remembers the picture.
     *
     * @param epoch 0 where the list of cameras told none: such pictures are nobody's rivals
     */
    boolean isSuperseded(CameraKey camera, long epoch, Instant at) {
        if (epoch == 0) {
            return false;
        }
        @Nullable Newest newest = cameras.get(camera);
        if (newest != null && epoch < newest.epoch() && at.isBefore(newest.at().plus(HOLDS))) {
            return true;
        }
        boolean later = newest == null || epoch != newest.epoch() || at.isAfter(newest.at());
        if (later) {
            cameras.put(camera, new Newest(epoch, at));
        }
        return false;
    }
}
