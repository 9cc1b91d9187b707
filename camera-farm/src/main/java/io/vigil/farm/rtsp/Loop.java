package io.vigil.farm.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One thread for any number of servers and clients: it does what is ready on the network and what is due. Thread-safe. */
public final class Loop implements AutoCloseable {
    /** Milliseconds that it sleeps at least, so that a hundred clients don't wake it two thousand times a second. */
    private static final int SHORTEST_SLEEP = 3;

    private static final int LONGEST_SLEEP = 1_000;
    private static final int PATIENCE = 10;

    private final Selector selector;
    private final Thread thread = new Thread(this::run, "farm");
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timed> timed = new PriorityQueue<>((a, b) -> Long.signum(a.due() - b.due()));
    private ByteBuffer scratch = ByteBuffer.allocateDirect(256 * 1024);
    private volatile boolean ended;

    /** What is told when its channel is ready; on the loop's thread. */
    interface Ready {
        void ready(SelectionKey key) throws IOException;

        /** {@link #ready} has failed. */
        void failed();
    }

    /** What is done at a time of {@link System#nanoTime}, which changes only outside the schedule. */
    interface Timed {
        long due();

        void run();
    }

    private Loop(Selector selector) {
        this.selector = selector;
        thread.setDaemon(true);
    }

    public static Loop start() {
        try {
            Loop loop = new Loop(Selector.open());
            loop.thread.start();
            return loop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Soon, on the loop's thread. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Done when it returns. */
    <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        execute(task);
        try {
            return task.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the farm's thread is gone or stuck", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** On the loop's thread. */
    void schedule(Timed work) {
        timed.add(work);
    }

    /** On the loop's thread. */
    SelectionKey register(SelectableChannel channel, int interest, Ready ready) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, interest, ready);
    }

    /** Lets go of channels that have been closed, which the system still has until now. On the loop's thread. */
    void release() throws IOException {
        selector.selectNow(Loop::handle);
    }

    /** A buffer of the loop's thread, empty, for what is handed over at once. */
    ByteBuffer scratch(int size) {
        if (scratch.capacity() < size) {
            scratch = ByteBuffer.allocateDirect(size);
        }
        return scratch.clear();
    }

    private void run() {
        while (!ended) {
            try {
                sleep();
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                doWhatIsDue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) { // one client's trouble is not the others'
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private void sleep() throws IOException {
        Timed next = timed.peek();
        long left = next == null ? Long.MAX_VALUE : next.due() - System.nanoTime();
        if (left <= 0) {
            selector.selectNow(Loop::handle);
        } else {
            selector.select(Loop::handle, Math.max(SHORTEST_SLEEP, Math.min(LONGEST_SLEEP, left / 1_000_000 + 1)));
        }
    }

    private void doWhatIsDue() {
        long now = System.nanoTime();
        for (Timed next = timed.peek(); next != null && next.due() - now <= 0; next = timed.peek()) {
            timed.poll();
            next.run();
        }
    }

    private static void handle(SelectionKey key) {
        Ready ready = (Ready) key.attachment();
        try {
            if (key.isValid()) {
                ready.ready(key);
            }
        } catch (IOException | RuntimeException e) {
            ready.failed();
        }
    }

    /** Ends the thread; servers are to be closed before. */
    @Override
    public void close() {
        ended = true;
        selector.wakeup();
        try {
            thread.join(1_000);
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
