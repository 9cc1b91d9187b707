package io.vigil.gateway.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or tried.
 *
 * @param changed names of fields
 * @param refused why it was refused, a word; null where it was done
 * @param count how often since it was told of last
 * @param lasted null for what has no length
 * @param part which part was looked up or taken out
 */
record Deed(
        Action action,
        Target target,
        List<String> changed,
        @Nullable String refused,
        int count,
        @Nullable Duration lasted,
        Map<String, String> part) {

    Deed {
        changed = List.copyOf(changed);
        part = Map.copyOf(part);
    }

    static Deed done(Action action, Target target, List<String> changed) {
        return new Deed(action, target, changed, null, 1, null, Map.of());
    }

    static Deed done(Action action, Target target) {
        return done(action, target, List.of());
    }

    static Deed refused(Action action, Target target, String reason) {
        return new Deed(action, target, List.of(), reason, 1, null, Map.of());
    }

    /** The same, whatever it was done to. */
    Deed ofAny() {
        return new Deed(action, new Target(target.kind(), null), changed, refused, count, lasted, part);
    }

    Deed times(int count) {
        return new Deed(action, target, changed, refused, count, lasted, part);
    }

    Deed lasting(Duration lasted) {
        return new Deed(action, target, changed, refused, count, lasted, part);
    }

    Deed of(Map<String, String> part) {
        return new Deed(action, target, changed, refused, count, lasted, part);
    }
}
