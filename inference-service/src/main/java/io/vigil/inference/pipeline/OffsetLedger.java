package io.vigil.inference.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which records are still being worked on, and so up to where each partition may be committed: never beyond a record whose
 * result the broker has not acknowledged. Thread-safe.
 *
 * <p>An assignment of a partition has a number of its own; answers for an earlier assignment are ignored.
 */
final class OffsetLedger {

    /** A record in work, under the assignment that it was read in. */
    record Entry(int partition, long offset, long assignment) {}

    private static final class Position {
        private final long assignment;
        private final TreeSet<Long> open = new TreeSet<>();
        private long next = -1;
        private long committed = -1;

        private Position(long assignment) {
            this.assignment = assignment;
        }

        private long committable() {
            return open.isEmpty() ? next : open.first();
        }
    }

    private final Map<Integer, Position> positions = new HashMap<>();
    private long assignments;
    private int open;

    synchronized void assign(int partition) {
        revoke(partition);
        positions.put(partition, new Position(++assignments));
    }

    synchronized void revoke(int partition) {
        Position position = positions.remove(partition);
        if (position != null) {
            open -= position.open.size();
        }
        notifyAll();
    }

    /** Offsets of a partition come in ascending order. */
    synchronized Entry begin(int partition, long offset) {
        Position position = positions.computeIfAbsent(partition, added -> new Position(++assignments));
        position.open.add(offset);
        position.next = offset + 1;
        open++;
        return new Entry(partition, offset, position.assignment);
    }

    synchronized void done(Entry entry) {
        Position position = positions.get(entry.partition());
        if (position != null && position.assignment == entry.assignment() && position.open.remove(entry.offset())) {
            open--;
            notifyAll();
        }
    }

    /** Records in work. */
    synchronized int open() {
        return open;
    }

    /** The next offset to read by partition, where it moved since it was last committed. */
    synchronized Map<Integer, Long> committable() {
        Map<Integer, Long> offsets = new HashMap<>();
        positions.forEach((partition, position) -> {
            if (position.committable() > position.committed) {
                offsets.put(partition, position.committable());
            }
        });
        return offsets;
    }

    synchronized void committed(Map<Integer, Long> offsets) {
        offsets.forEach((partition, offset) -> {
            Position position = positions.get(partition);
            if (position != null) {
                position.committed = Math.max(position.committed, offset);
            }
        });
    }

    /**
     * Waits until nothing is in work.
     *
     * @return whether that came true in time
     */
    synchronized boolean awaitQuiet(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (open > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
