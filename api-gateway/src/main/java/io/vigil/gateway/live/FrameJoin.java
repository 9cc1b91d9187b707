package io.vigil.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a camera's frames and what was seen in them together, whichever comes first, and never shows an older frame
 * after a newer one. Keeps few of either. Not thread-safe.
 */
final class FrameJoin {
    private static final int MOST = 32;

    private final Duration patience;
    private final Map<String, LiveFrame> frames = new LinkedHashMap<>();
    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    /** Whether the last frame had to be shown without waiting out its scene: then the next ones do not wait either. */
    private boolean blind;

    FrameJoin(Duration patience) {
        this.patience = patience;
    }

    Optional<LivePicture.Seen> frame(LiveFrame frame) {
        Scene scene = scenes.remove(frame.frameId());
        if (scene != null) {
            return Optional.of(shown(frame, scene));
        }
        if (blind) {
            frames.clear();
            frames.put(frame.frameId(), frame);
            return Optional.of(new LivePicture.Seen(frame, null));
        }
        frames.put(frame.frameId(), frame);
        dropOldest(frames);
        return Optional.empty();
    }

    Optional<LivePicture.Seen> scene(Scene scene) {
        LiveFrame frame = frames.get(scene.frameId());
        blind = false;
        if (frame == null) {
            scenes.put(scene.frameId(), scene);
            dropOldest(scenes);
            return Optional.empty();
        }
        return Optional.of(shown(frame, scene));
    }

    /** The newest frame that waited in vain, if any. */
    Optional<LivePicture.Seen> overdue(Instant now) {
        Optional<LiveFrame> newest = frames.values().stream()
                .filter(frame -> !frame.arrivedAt().plus(patience).isAfter(now))
                .reduce((older, newer) -> newer);
        newest.ifPresent(frame -> {
            blind = true;
            dropUpTo(frame);
        });
        return newest.map(frame -> new LivePicture.Seen(frame, null));
    }

    private LivePicture.Seen shown(LiveFrame frame, Scene scene) {
        blind = false;
        dropUpTo(frame);
        return new LivePicture.Seen(frame, scene);
    }

    private void dropUpTo(LiveFrame shown) {
        List<LiveFrame> later = new ArrayList<>(frames.values());
        int at = later.indexOf(shown);
        later.subList(0, at + 1).forEach(frame -> frames.remove(frame.frameId()));
    }

    private static void dropOldest(Map<String, ?> map) {
        while (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
