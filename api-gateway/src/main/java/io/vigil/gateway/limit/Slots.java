package io.vigil.gateway.limit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A number each for a bounded number of keys: 16 bytes a key, taken once and for all. A key has a place in one of eight
 * slots; where all eight are another's, the one with the smallest number is given up. Places are secret, so that nobody
 * can aim at another's slots.
 *
 * <p>Lock-free, and nothing is allocated. A slot may change hands between finding it and writing to it; its number is then
 * written for its new key, which the owner of a limit has to bear: one request counted for a neighbour.
 */
final class Slots {
    private static final int WAYS = 8;

    private final AtomicLongArray keys;
    private final AtomicLongArray numbers;
    private final int sets;
    private final long secret = ThreadLocalRandom.current().nextLong();

    /** @param most rounded up to a power of two */
    Slots(int most) {
        int slots = Integer.highestOneBit(Math.max(WAYS, most) * 2 - 1);
        this.sets = slots / WAYS;
        this.keys = new AtomicLongArray(slots);
        this.numbers = new AtomicLongArray(slots);
    }

    /** Where the key's number is, taking the place where it has none; its number is 0 then. */
    int taken(long key) {
        long name = name(key);
        int first = first(name);
        int weakest = first;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (keys.get(slot) == name) {
                return slot;
            }
            if (numbers.get(slot) < numbers.get(weakest)) {
                weakest = slot;
            }
        }
        keys.set(weakest, name);
        numbers.set(weakest, 0);
        return weakest;
    }

    /** The key's number, 0 where it has none. */
    long number(long key) {
        long name = name(key);
        int first = first(name);
        for (int slot = first; slot < first + WAYS; slot++) {
            if (keys.get(slot) == name) {
                return numbers.get(slot);
            }
        }
        return 0;
    }

    long get(int slot) {
        return numbers.get(slot);
    }

    boolean replace(int slot, long seen, long next) {
        return numbers.compareAndSet(slot, seen, next);
    }

    private int first(long name) {
        return ((int) (name >>> 32) & (sets - 1)) * WAYS;
    }

    /** Never 0, which is nobody's. */
    private long name(long key) {
        return Mix.of(key ^ secret) | 1;
    }
}
