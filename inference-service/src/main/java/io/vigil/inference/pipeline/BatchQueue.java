package io.vigil.inference.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Gathers work across cameras: as many as fit a batch, or what has come when the first has waited long enough. First in, first
 * out, so that order within a camera stays. Bounded by whoever fills it.
 */
final class BatchQueue<T> {

    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final int size;
    private final Duration patience;
    private final ToLongFunction<T> arrival;

    /** @param arrival when an element came, by {@link System#nanoTime()} */
    BatchQueue(int size, Duration patience, ToLongFunction<T> arrival) {
        this.size = size;
        this.patience = patience;
        this.arrival = arrival;
    }

    void add(T element) {
        waiting.add(element);
    }

    /** Blocks until there is at least one. */
    List<T> next() throws InterruptedException {
        List<T> batch = new ArrayList<>(size);
        T first = waiting.take();
        batch.add(first);
        long deadline = arrival.applyAsLong(first) + patience.toNanos();
        while (batch.size() < size) {
            T next = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }
}
