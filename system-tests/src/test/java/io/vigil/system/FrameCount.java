package io.vigil.system;

import io.vigil.avro.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a consumer of the topic of frames sees: how many of which session, how old, and when each camera's first. Thread-safe. */
final class FrameCount {
    private static final int LONGEST = 60_000;

    private final Map<String, Long> bySession = new HashMap<>();
    private final Map<String, Long> byCamera = new HashMap<>();
    private final Map<String, Instant> first = new TreeMap<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private int[] published = new int[LONGEST + 1];
    private int[] whole = new int[LONGEST + 1];
    private long frames;

    synchronized void take(Frame frame, Instant arrived) {
        frames++;
        bySession.merge(frame.getSessionId(), 1L, Long::sum);
        byCamera.merge(frame.getCameraId(), 1L, Long::sum);
        first.putIfAbsent(frame.getCameraId(), arrived);
        Instant received = frame.getReceivedAt() == null ? arrived : frame.getReceivedAt();
        newest.put(frame.getCameraId(), received);
        published[age(received, arrived)]++;
        whole[age(frame.getCapturedAt(), arrived)]++;
    }

    private static int age(Instant then, Instant now) {
        return (int) Math.max(0, Math.min(LONGEST, Duration.between(then, now).toMillis()));
    }

    synchronized long frames() {
        return frames;
    }

    synchronized long of(String camera) {
        return byCamera.getOrDefault(camera, 0L);
    }

    /** How many cameras have sent any. */
    synchronized int cameras() {
        return first.size();
    }

    synchronized Instant lastOfTheFirst() {
        return first.values().stream().max(Instant::compareTo).orElseThrow();
    }

    /** When capture had the camera's newest frame, by its own clock; the beginning of time where there is none. */
    synchronized Instant newest(String camera) {
        return newest.getOrDefault(camera, Instant.EPOCH);
    }

    synchronized Map<String, Long> bySession() {
        return new HashMap<>(bySession);
    }

    synchronized void forgetFirst() {
        first.clear();
    }

    /** Milliseconds from capture's having the picture, and from its capture, to here, since last asked: p50 and p99. */
    synchronized String latencies() {
        String told = "published p50 %d p99 %d ms, since capture p50 %d p99 %d ms"
                .formatted(
                        percentile(published, 50),
                        percentile(published, 99),
                        percentile(whole, 50),
                        percentile(whole, 99));
        published = new int[LONGEST + 1];
        whole = new int[LONGEST + 1];
        return told;
    }

    private static int percentile(int[] counts, int percent) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (all > 0 && seen * 100 >= all * percent) {
                return value;
            }
        }
        return -1;
    }
}
