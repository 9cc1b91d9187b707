package io.vigil.scoring.scene;

import io.vigil.scoring.frame.SeenAnomaly;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.zone.Anchor;
import io.vigil.scoring.zone.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far tracks go from frame to frame, in picture widths. A step counts once it leaves a small circle: a box
 * trembles about a thing that stands, and at any frame rate that is no motion.
 */
final class Paths {
    /** Half a percent of the picture's width: what a detector's boxes tremble by. */
    static final double TREMBLING = 0.005;

    /** Across a longer gap than this nobody knows which way a thing went. */
    static final Duration GAP = Duration.ofSeconds(2);

    /** More tracks than this are not followed. */
    static final int MOST = 256;

    private static final String HUMAN = "Human";

    private final SeenFrame frame;
    private final List<Trace> before;
    private final List<Trace> after;
    private double path;
    private double tracked;
    private int people;

    /** @param before in the same session, or none */
    Paths(SeenFrame frame, List<Trace> before) {
        this.frame = frame;
        this.before = before;
        this.after = new ArrayList<>(before.size() + frame.objects().size());
        for (SeenObject object : frame.objects()) {
            Long track = object.trackId();
            if (track != null && after.size() < MOST) {
                see(object, track);
            }
        }
        for (Trace trace : before) {
            if (find(after, trace.trackId()) == null && near(trace.seenAt(), frame.at()) && after.size() < MOST) {
                after.add(trace);
            }
        }
    }

    static boolean near(Instant earlier, Instant later) {
        return Duration.between(earlier, later).compareTo(GAP) <= 0;
    }

    static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1000.0;
    }

    List<Trace> traces() {
        return after;
    }

    /** The second with this frame in it. */
    Second in(Second second, @Nullable Instant frameBefore) {
        double since = frameBefore != null && near(frameBefore, frame.at()) ? seconds(frameBefore, frame.at()) : 0;
        SeenAnomaly anomaly = frame.anomaly();
        return new Second(
                second.start(),
                second.frames() + 1,
                second.covered() + since,
                second.path() + path,
                second.tracked() + tracked,
                second.people() + people,
                second.errors() + (anomaly == null ? 0 : 1),
                second.error() + (anomaly == null ? 0 : anomaly.score()));
    }

    private void see(SeenObject object, long track) {
        if (find(after, track) != null) {
            return;
        }
        people += HUMAN.equals(object.objectType()) ? 1 : 0;
        Point here = Anchor.of(object);
        Trace known = find(before, track);
        if (known == null || !near(known.seenAt(), frame.at())) {
            after.add(new Trace(track, here.x(), here.y(), frame.at()));
            return;
        }
        tracked += seconds(known.seenAt(), frame.at());
        double step = Math.hypot(here.x() - known.x(), (here.y() - known.y()) / frame.aspect());
        boolean moved = step >= TREMBLING;
        path += moved ? step : 0;
        after.add(new Trace(track, moved ? here.x() : known.x(), moved ? here.y() : known.y(), frame.at()));
    }

    private static @Nullable Trace find(List<Trace> traces, long track) {
        for (int i = 0; i < traces.size(); i++) {
            if (traces.get(i).trackId() == track) {
                return traces.get(i);
            }
        }
        return null;
    }
}
