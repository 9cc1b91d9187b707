package io.vigil.scoring.incident;

import io.vigil.scoring.rule.Suspicion;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is suspicious in a frame, and foremost. */
record Lineup(Thresholds thresholds) {

    /** The strongest suspicion; among equals the one that the incident is already about, then the first. */
    @Nullable
    Suspicion leader(@Nullable OpenIncident open, List<Suspicion> suspicions) {
        Suspicion leader = null;
        for (Suspicion suspicion : suspicions) {
            if (suspicion.confidence() >= thresholds.suspicious() && leads(suspicion, leader, open)) {
                leader = suspicion;
            }
        }
        return leader;
    }

    private static boolean leads(Suspicion one, @Nullable Suspicion other, @Nullable OpenIncident open) {
        if (other == null || one.confidence() != other.confidence()) {
            return other == null || one.confidence() > other.confidence();
        }
        return open != null && open.now().isAbout(one) && !open.now().isAbout(other);
    }

    /** The tracks known and the suspicious ones, ascending; of those beyond the most, the highest new ones are left out. */
    List<Long> tracks(List<Long> known, List<Suspicion> suspicions) {
        TreeSet<Long> fresh = new TreeSet<>();
        for (Suspicion suspicion : suspicions) {
            long track = suspicion.suspect().trackId();
            if (suspicion.confidence() >= thresholds.suspicious() && !known.contains(track)) {
                fresh.add(track);
            }
        }
        if (fresh.isEmpty()) {
            return known;
        }
        while (fresh.size() > Math.max(0, thresholds.mostTracks() - known.size())) {
            fresh.pollLast();
        }
        fresh.addAll(known);
        return List.copyOf(fresh);
    }
}
