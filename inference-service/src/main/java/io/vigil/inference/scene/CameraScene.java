package io.vigil.inference.scene;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.ObjectType;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one camera showed lately, as far as the features need it. Used by one thread at a time, with frames in capture order. */
public final class CameraScene {

    /** Speeds need a while to be known. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Duration KEEP = Duration.ofSeconds(2);
    private static final Duration COUNTED = Duration.ofSeconds(5);

    private record Count(Instant at, int people) {}

    private final Map<Long, Mover> movers = new HashMap<>();
    private final Deque<Count> counts = new ArrayDeque<>();
    private final Deque<Instant> gone = new ArrayDeque<>();
    private String sessionId = "";
    private @Nullable Instant begin;

    /** @return one value a {@link SceneFeature}, in their order; empty during the first two seconds */
    public Optional<float[]> see(TrackedFrame frame) {
        Instant now = frame.moment().capturedAt();
        if (begin == null || !frame.moment().sessionId().equals(sessionId) || begin.isAfter(now)) {
            restart(frame.moment().sessionId(), now);
        }
        forget(now);
        SceneSum sum = new SceneSum(frame.aspect());
        for (int i = 0; i < frame.objects().size(); i++) {
            TrackedObject object = frame.objects().get(i);
            Long trackId = object.trackId();
            if (trackId != null) {
                ObjectType type = object.object().category().type();
                Mover mover = movers.computeIfAbsent(trackId, id -> new Mover(now));
                mover.see(
                        now,
                        object.object().box(),
                        frame.aspect(),
                        unit(type, object.object().box(), frame.aspect()));
                sum.add(type, mover, now);
            }
        }
        for (PersonView person : frame.people()) {
            Long trackId = frame.objects().get(person.object()).trackId();
            Mover mover = trackId == null ? null : movers.get(trackId);
            if (mover != null && person.pose() != null) {
                mover.see(now, person.pose(), frame.aspect());
            }
        }
        counts.addLast(new Count(now, sum.people()));
        double usual = counts.stream().mapToInt(Count::people).average().orElse(0);
        float[] features = sum.features(usual, gone.size());
        return begin != null && begin.plus(SETTLING).isAfter(now) ? Optional.empty() : Optional.of(features);
    }

    private void restart(String session, Instant now) {
        movers.clear();
        counts.clear();
        gone.clear();
        sessionId = session;
        begin = now;
    }

    private void forget(Instant now) {
        movers.values().removeIf(mover -> {
            boolean over = mover.last().plus(KEEP).isBefore(now);
            if (over) {
                gone.addLast(now);
            }
            return over;
        });
        while (!gone.isEmpty() && gone.getFirst().plus(KEEP).isBefore(now)) {
            gone.removeFirst();
        }
        while (!counts.isEmpty() && counts.getFirst().at().plus(COUNTED).isBefore(now)) {
            counts.removeFirst();
        }
    }

    private static double unit(ObjectType type, Box box, float aspect) {
        return type == ObjectType.HUMAN ? box.height() : Math.hypot(box.width() * aspect, box.height());
    }
}
