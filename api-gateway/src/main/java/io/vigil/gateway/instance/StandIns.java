package io.vigil.gateway.instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which instances take over which cameras: each camera goes to the one that serves the fewest and has room. Pure. */
final class StandIns {
    private final Map<Long, Candidate> candidates = new LinkedHashMap<>();

    StandIns(List<Candidate> candidates) {
        candidates.forEach(candidate -> this.candidates.put(candidate.id(), candidate));
    }

    /**
     * An instance that may take cameras over.
     *
     * @param serves how many cameras it serves already
     * @param capacity how many it can serve; null is any number
     */
    record Candidate(long id, long serves, @Nullable Integer capacity) {
        boolean hasRoom() {
            return capacity == null || serves < capacity;
        }

        Candidate withOneMore() {
            return new Candidate(id, serves + 1, capacity);
        }
    }

    /** A camera, by whom it is served, and by whom it is to be. */
    record Move(long camera, long from, long to) {}

    /**
     * The moves that there is room for.
     *
     * @param from who serves each camera, by its id
     */
    List<Move> moves(Map<Long, Long> from) {
        List<Move> moves = new ArrayList<>();
        from.forEach((camera, server) -> candidates.values().stream()
                .filter(Candidate::hasRoom)
                .min(Comparator.comparingLong(Candidate::serves).thenComparingLong(Candidate::id))
                .ifPresent(chosen -> {
                    moves.add(new Move(camera, server, chosen.id()));
                    candidates.put(chosen.id(), chosen.withOneMore());
                }));
        return moves;
    }
}
