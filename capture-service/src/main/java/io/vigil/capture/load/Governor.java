package io.vigil.capture.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;

/**
 * Shares the processors out when they do not suffice. Cameras that fall behind a machine that is busy turn all down, the
 * least important first and step by step; one that falls behind an idle machine is too large for one thread and turned
 * down by itself. {@link #tick()} is for one thread, the rest is thread-safe.
 */
public final class Governor {
    private static final double BUSY = 0.85;
    private static final int TICKS_OF_A_TURN = 60;

    private final int priorityThreshold;
    private final DoubleSupplier processors;
    private final List<Share> shares = new CopyOnWriteArrayList<>();
    private final Ramp fleet = new Ramp();
    private List<Share> order = List.of();
    private int ticks;
    private volatile boolean calm = true;

    /**
     * @param priorityThreshold cameras from it on are turned down only when all others are
     * @param processors how busy they are, 0-1; negative or not a number where that is not known
     */
    public Governor(int priorityThreshold, DoubleSupplier processors) {
        this.priorityThreshold = priorityThreshold;
        this.processors = processors;
    }

    /** Of processors that always suffice. */
    public static Governor idle() {
        return new Governor(0, () -> 0);
    }

    public Share join(String camera, int priority) {
        Share share = new Share(camera, priority);
        shares.add(share);
        return share;
    }

    public void leave(Share share) {
        shares.remove(share);
    }

    /** How many cameras are turned down that far. */
    public long count(Level level) {
        return shares.stream().filter(share -> share.level() == level).count();
    }

    /** Whether no camera is turned down for the sake of others. Any thread. */
    public boolean isCalm() {
        return calm;
    }

    /** Once a second. */
    public void tick() {
        List<Share> behind = new ArrayList<>();
        for (Share share : shares) {
            if (share.isBehind()) {
                behind.add(share);
            }
        }
        boolean busy = isBusy(behind.size());
        int depth = busy && !behind.isEmpty()
                ? fleet.trouble(Math.max(1, behind.size() / 2), Level.STEPS * shares.size())
                : fleet.calm(Math.max(1, shares.size() / 10));
        for (Share share : shares) {
            if (!busy && behind.contains(share)) {
                share.own().trouble(1, Level.STEPS);
            } else if (!behind.contains(share)) {
                share.own().calm(1);
            }
        }
        calm = depth == 0;
        apply(depth);
    }

    private boolean isBusy(int behind) {
        double load = processors.getAsDouble();
        return load >= 0 ? load >= BUSY : behind > 1;
    }

    private void apply(int depth) {
        if (ticks++ % TICKS_OF_A_TURN == 0 || order.size() != shares.size() || !shares.containsAll(order)) {
            order = new ArrayList<>(shares);
            order.sort(Comparator.comparing((Share share) -> share.priority() >= priorityThreshold)
                    .thenComparingInt(Share::priority)
                    .thenComparingLong(Share::burden));
        }
        int first = 0;
        while (first < order.size()) {
            int end = endOfPeers(first);
            int steps = Math.max(0, Math.min(depth - Level.STEPS * first, Level.STEPS * (end - first)));
            for (int index = first; index < end; index++) {
                order.get(index).leaveOut(level(steps, index - first, end - first));
            }
            first = end;
        }
    }

    /** Cameras of one priority are turned down one step each before any of them is turned down the next. */
    private static Level level(int steps, int index, int peers) {
        return Level.of(steps / peers + (index < steps % peers ? 1 : 0));
    }

    private int endOfPeers(int first) {
        int end = first;
        while (end < order.size()
                && order.get(end).priority() == order.get(first).priority()) {
            end++;
        }
        return end;
    }
}
