package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames that wait, camera by camera. The most important cameras are served first, cameras of equal priority in turn, each in
 * order. Where there are too many, a frame of the least important camera is given up: among equals of the camera with most
 * frames waiting, then of the one that was served last; and its oldest, since newer ones say more. Thread-safe.
 */
final class Backlog {

    /** Cameras whose last turn is remembered. */
    private static final int MOST_CAMERAS = 10_000;

    /** The frames of one camera. */
    private static final class Lane {
        private final CameraKey camera;
        private final Deque<WaitingFrame> frames = new ArrayDeque<>();
        private int priority;
        private long servedAt;

        private Lane(CameraKey camera, long servedAt) {
            this.camera = camera;
            this.servedAt = servedAt;
        }

        private int priority() {
            return priority;
        }

        private int size() {
            return frames.size();
        }

        private long servedAt() {
            return servedAt;
        }

        private long oldest() {
            return frames.element().receivedAt();
        }
    }

    private static final Comparator<Lane> LEAST_IMPORTANT = Comparator.comparingInt(Lane::priority);

    private static final Comparator<Lane> TO_GIVE_UP = LEAST_IMPORTANT
            .thenComparing(Lane::size, Comparator.reverseOrder())
            .thenComparing(Lane::servedAt, Comparator.reverseOrder())
            .thenComparing(Lane::oldest);

    private static final Comparator<Lane> TO_SERVE =
            LEAST_IMPORTANT.reversed().thenComparing(Lane::servedAt).thenComparing(Lane::oldest);

    private final Map<CameraKey, Lane> lanes = new HashMap<>();
    private final Map<CameraKey, Long> turns = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CameraKey, Long> eldest) {
            return size() > MOST_CAMERAS;
        }
    };
    private long turn;
    private int size;

    /**
     * Lets a frame wait; a camera's frames come in order.
     *
     * @param soon as many as will be looked at soon: more may wait only where each camera has just one
     * @param most that may wait in any case
     * @return those given up for it, possibly itself
     */
    synchronized List<WaitingFrame> add(WaitingFrame frame, int soon, int most) {
        CameraKey camera = frame.frame().camera();
        Lane lane = lanes.computeIfAbsent(camera, added -> new Lane(added, turns.getOrDefault(added, 0L)));
        lane.frames.add(frame);
        lane.priority = frame.frame().priority();
        size++;
        List<WaitingFrame> givenUp = new ArrayList<>();
        while (size > most || size > Math.max(soon, lanes.size())) {
            givenUp.add(remove(first(lanes.values(), TO_GIVE_UP)));
        }
        notifyAll();
        return givenUp;
    }

    /**
     * Takes a batch: blocks until there are so many frames, or until the one that has waited the longest has waited long enough.
     *
     * @return at least one frame, at most so many
     */
    synchronized List<WaitingFrame> take(int most, Duration patience) throws InterruptedException {
        while (size < most) {
            long left = size == 0 ? Long.MAX_VALUE : oldest() + patience.toNanos() - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(Math.min(left / 1_000_000, 1_000), (int) (left % 1_000_000));
        }
        List<WaitingFrame> batch = new ArrayList<>(most);
        while (batch.size() < most && size > 0) {
            Lane lane = first(lanes.values(), TO_SERVE);
            lane.servedAt = ++turn;
            turns.put(lane.camera, turn);
            batch.add(remove(lane));
        }
        return batch;
    }

    synchronized int size() {
        return size;
    }

    private WaitingFrame remove(Lane lane) {
        WaitingFrame removed = lane.frames.remove();
        size--;
        if (lane.frames.isEmpty()) {
            lanes.remove(lane.camera);
        }
        return removed;
    }

    private long oldest() {
        return lanes.values().stream().mapToLong(Lane::oldest).min().orElseThrow();
    }

    private static Lane first(Collection<Lane> lanes, Comparator<Lane> order) {
        return lanes.stream().min(order).orElseThrow();
    }
}
