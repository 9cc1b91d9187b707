package io.vigil.inference.track;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.FoundObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Decides which detection continues which track, the best pair first: by overlap, then what is left by nearness. */
final class Association {

    /** How much larger or smaller (by side) an object may have become to count as near. */
    private static final double MOST_GROWTH = 1.8;

    private record Pair(Track track, int found, double score) {}

    private final TrackingRules rules;
    private final Instant now;

    Association(TrackingRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /** @return for each detection its track, or null */
    @Nullable
    Track[] assign(List<Track> tracks, List<FoundObject> found) {
        @Nullable Track[] assigned = new Track[found.size()];
        take(pairs(tracks, found, assigned, this::overlap), assigned);
        take(pairs(tracks, found, assigned, this::nearness), assigned);
        return assigned;
    }

    private static List<Pair> pairs(
            List<Track> tracks,
            List<FoundObject> found,
            @Nullable Track[] assigned,
            ToDoubleBiFunction<Track, Box> score) {
        Set<@Nullable Track> taken = new HashSet<>(Arrays.asList(assigned));
        List<Pair> pairs = new ArrayList<>();
        for (Track track : tracks) {
            for (int i = 0; i < assigned.length; i++) {
                if (assigned[i] == null && !taken.contains(track) && track.canBe(found.get(i))) {
                    double value = score.applyAsDouble(track, found.get(i).box());
                    if (value > 0) {
                        pairs.add(new Pair(track, i, value));
                    }
                }
            }
        }
        return pairs;
    }

    private static void take(List<Pair> pairs, @Nullable Track[] assigned) {
        Set<Track> taken = new HashSet<>();
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(pair -> pair.track().id())
                .thenComparing(Pair::found));
        for (Pair pair : pairs) {
            if (assigned[pair.found()] == null && taken.add(pair.track())) {
                assigned[pair.found()] = pair.track();
            }
        }
    }

    /** Zero where it is too little. */
    private double overlap(Track track, Box found) {
        double overlap = track.expectedAt(now).overlap(found);
        return overlap >= rules.overlap() ? overlap : 0;
    }

    /** One at the same place, zero out of reach. */
    private double nearness(Track track, Box found) {
        double growth = Math.sqrt(found.area() / track.box().area());
        if (growth > MOST_GROWTH || growth < 1 / MOST_GROWTH) {
            return 0;
        }
        Box expected = track.expectedAt(now);
        double distance = expected.centre().distanceTo(found.centre());
        double reach = rules.reach() * (expected.diagonal() + found.diagonal()) / 2;
        return reach > 0 && distance < reach ? 1 - distance / reach : 0;
    }
}
