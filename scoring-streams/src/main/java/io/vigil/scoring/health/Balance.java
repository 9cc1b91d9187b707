package io.vigil.scoring.health;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A camera's frames, each with one end: captured = scored + dropped + expired + in flight + residual, at every moment.
 *
 * @param counts as far as they are covered by what was captured
 * @param scored frames whose detections arrived
 * @param inFlight frames that have time yet to meet their end
 * @param residual frames that should have met it, and nobody says which; 0 unless something was lost
 */
public record Balance(Counts counts, long scored, long inFlight, long residual) {

    /**
     * Capture and the workers report each second, in turn, so a worker may tell of a frame's end before capture tells of the
     * frame. A frame may also be given up by a worker that dies before it can say how far it came, and again, or scored, by
     * the next. In both cases the totals name more ends than there are frames. Frames that were scored are known one by
     * one, so the surplus is left out of what is told in totals: of the expired first, then of the dropped by reason.
     *
     * @param due of the captured frames, those that have had time enough to meet their end
     */
    static Balance of(Counts told, long scored, long due) {
        long captured = Math.max(told.captured(), scored);
        long room = captured - scored;
        SortedMap<String, Long> dropped = new TreeMap<>();
        for (Map.Entry<String, Long> reason : told.dropped().entrySet()) {
            long covered = Math.min(reason.getValue(), room);
            dropped.put(reason.getKey(), covered);
            room -= covered;
        }
        long expired = Math.min(told.expired(), room);
        long open = room - expired;
        long residual = Math.max(0, Math.min(open, due - (captured - open)));
        Counts counts = new Counts(captured, told.published(), expired, dropped);
        return new Balance(counts, scored, open - residual, residual);
    }
}
