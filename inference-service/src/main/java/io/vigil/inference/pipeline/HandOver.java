package io.vigil.inference.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where one stage puts its work for the next, in order, a few at a time. */
final class HandOver<T> {

    private final Deque<T> waiting = new ArrayDeque<>();
    private final int room;

    HandOver(int room) {
        this.room = room;
    }

    /** Blocks until {@link #put} would not, provided that nobody else puts. */
    synchronized void awaitRoom() throws InterruptedException {
        while (waiting.size() >= room) {
            wait();
        }
    }

    /** Blocks while there is no room. */
    synchronized void put(T work) throws InterruptedException {
        awaitRoom();
        waiting.add(work);
        notifyAll();
    }

    /** Blocks until there is something. */
    synchronized T take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        T work = waiting.remove();
        notifyAll();
        return work;
    }

    synchronized int size() {
        return waiting.size();
    }
}
