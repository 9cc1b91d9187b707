package io.vigil.capture.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Shows pictures to a camera's sight as they would come, and keeps what it says. */
final class Watching {
    private final Sight sight = new Sight();
    private final List<Figures> figures = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private long atMs;

    /**
     * With a keyframe each second.
     *
     * @param rate pictures a second
     * @param pictures made only where they are looked at
     */
    Watching show(int rate, int count, IntFunction<Still> pictures) {
        for (int i = 0; i < count; i++) {
            boolean key = i % rate == 0;
            int now = i;
            show(rate, key, () -> pictures.apply(now).asKeyframe(key));
        }
        return this;
    }

    /** With keyframes where they are. */
    Watching show(int rate, List<Still> pictures) {
        pictures.forEach(picture -> show(rate, picture.keyframe(), () -> picture));
        return this;
    }

    private void show(int rate, boolean key, Supplier<Still> picture) {
        atMs += 1000 / rate;
        if (sight.wants(key, atMs)) {
            conditions.add(sight.judge(Look.of(picture.get()), atMs));
            figures.add(sight.figures());
        }
    }

    /** Shows it, a keyframe each second, until the condition is entered, and tells how long it took. */
    double secondsUntil(Condition expected, int rate, IntFunction<Still> pictures) {
        long began = atMs;
        for (int i = 0; i < 60 * rate; i++) {
            boolean key = i % rate == 0;
            int now = i;
            show(rate, key, () -> pictures.apply(now).asKeyframe(key));
            if (condition() == expected) {
                return (atMs - began) / 1000.0;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    Condition condition() {
        return conditions.isEmpty() ? Condition.FINE : conditions.get(conditions.size() - 1);
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Figures> figures() {
        return figures;
    }

    Figures last() {
        return figures.get(figures.size() - 1);
    }
}
