package io.vigil.capture.load;

import io.vigil.capture.load.Worth.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Parcels on their way out, by worth and bounded in bytes. Only a part of the bound, the window, is under way at a time:
 * what is under way can no longer be put in order, what waits here can. Thread-safe.
 */
public final class Outbox<T> {
    private final long bound;
    private final long window;
    private final NavigableMap<Worth, Lane<T>> lanes = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition due = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private long waiting;
    private long underWay;

    /**
     * @param bound bytes, waiting and under way together
     * @param window bytes under way at most; a single larger parcel goes alone
     */
    public Outbox(long bound, long window) {
        this.bound = bound;
        this.window = window;
    }

    /** Never blocks. @return those given up for it, the least worth first, possibly itself */
    public List<Parcel<T>> offer(Parcel<T> parcel) {
        lock.lock();
        try {
            add(parcel);
            return waiting + underWay > bound ? giveUp() : List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until half the bound is free, then takes it in, not to be given up. @return false where there was no room in time */
    public boolean offerPatiently(Parcel<T> parcel, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting + underWay > bound / 2) {
                if (left <= 0) {
                    return false;
                }
                left = settled.awaitNanos(left);
            }
            add(parcel);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next to be sent, which is under way from now until {@link #settle}; null where none was due in time. */
    public @Nullable Parcel<T> take(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isDue()) {
                if (left <= 0) {
                    return null;
                }
                left = due.awaitNanos(left);
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** A parcel has arrived, or never will. */
    public void settle(Parcel<T> parcel) {
        lock.lock();
        try {
            underWay -= parcel.size();
            signal();
        } finally {
            lock.unlock();
        }
    }

    /** Removes those of a kind that have waited since before that moment, a monotonic reading in nanoseconds. */
    public List<Parcel<T>> expire(Kind kind, long moment) {
        List<Parcel<T>> expired = new ArrayList<>();
        lock.lock();
        try {
            for (Map.Entry<Worth, Lane<T>> lane : lanes.entrySet()) {
                if (lane.getKey().kind() == kind) {
                    lane.getValue().expire(moment, expired);
                }
            }
            lanes.values().removeIf(Lane::isEmpty);
            expired.forEach(parcel -> waiting -= parcel.size());
            signal();
        } finally {
            lock.unlock();
        }
        return expired;
    }

    /** Waits until nothing waits and nothing is under way. @return whether that came in time */
    public boolean awaitEmpty(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting + underWay > 0) {
                if (!settled.await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    return waiting + underWay == 0;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that wait here or are under way. */
    public long bytes() {
        lock.lock();
        try {
            return waiting + underWay;
        } finally {
            lock.unlock();
        }
    }

    private void add(Parcel<T> parcel) {
        lanes.computeIfAbsent(parcel.worth(), added -> new Lane<>()).add(parcel);
        waiting += parcel.size();
        signal();
    }

    private List<Parcel<T>> giveUp() {
        List<Parcel<T>> givenUp = new ArrayList<>();
        for (Map.Entry<Worth, Lane<T>> lane : lanes.entrySet()) {
            boolean mayGo = lane.getKey().kind() != Kind.PATIENT;
            while (mayGo && waiting + underWay > bound && !lane.getValue().isEmpty()) {
                Parcel<T> least = lane.getValue().giveUp();
                waiting -= least.size();
                givenUp.add(least);
            }
        }
        lanes.values().removeIf(Lane::isEmpty);
        return givenUp;
    }

    private boolean isDue() {
        return !lanes.isEmpty()
                && (underWay == 0
                        || underWay + lanes.lastEntry().getValue().peek().size() <= window);
    }

    private Parcel<T> remove() {
        Map.Entry<Worth, Lane<T>> most = lanes.lastEntry();
        Parcel<T> next = most.getValue().next();
        if (most.getValue().isEmpty()) {
            lanes.remove(most.getKey());
        }
        waiting -= next.size();
        underWay += next.size();
        return next;
    }

    private void signal() {
        if (isDue()) {
            due.signal();
        }
        if (waiting + underWay <= bound / 2) {
            settled.signalAll();
        }
    }
}
