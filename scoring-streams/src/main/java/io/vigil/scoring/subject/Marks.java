package io.vigil.scoring.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each partition of cameras has come: a mark says that the partition has no more to say of the time up to it. What lies
 * before all marks is complete, and can be told in order. Immutable.
 *
 * @param today the day for which baselines were rolled last; null before the first
 */
public record Marks(
        SortedMap<Integer, Instant> byPartition, @Nullable LocalDate today) {
    public static final Marks NONE = new Marks(new TreeMap<>(), null);

    public Marks {
        byPartition = Collections.unmodifiableSortedMap(new TreeMap<>(byPartition));
    }

    /** A mark never goes back. */
    public Marks mark(int partition, Instant at) {
        Instant known = byPartition.get(partition);
        if (known != null && !at.isAfter(known)) {
            return this;
        }
        SortedMap<Integer, Instant> moved = new TreeMap<>(byPartition);
        moved.put(partition, at);
        return new Marks(moved, today);
    }

    public Marks on(LocalDate day) {
        return new Marks(byPartition, day);
    }

    /** The time up to which everything is there; null until each of the partitions has been heard. */
    public @Nullable Instant passed(int partitions) {
        return byPartition.size() < partitions ? null : Collections.min(byPartition.values());
    }

    /** The furthest mark; null where there is none. */
    public @Nullable Instant furthest() {
        return byPartition.isEmpty() ? null : Collections.max(byPartition.values());
    }

    /** The partition that the others wait for. */
    public int slowest(int partitions) {
        int slowest = 0;
        Instant least = null;
        for (int partition = 0; partition < partitions; partition++) {
            Instant at = byPartition.get(partition);
            if (at == null) {
                return partition;
            }
            if (least == null || at.isBefore(least)) {
                least = at;
                slowest = partition;
            }
        }
        return slowest;
    }
}
