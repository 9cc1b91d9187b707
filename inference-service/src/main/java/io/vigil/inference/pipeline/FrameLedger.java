package io.vigil.inference.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of each camera's frames since this worker began. Thread-safe. */
final class FrameLedger {

    record CameraKey(String tenant, String cameraId) {

        @Override
        public String toString() {
            return tenant + "/" + cameraId;
        }
    }

    /** Running totals. */
    record Totals(CameraKey camera, long scored, long expired, Map<String, Long> dropped) {}

    private static final class Counts {
        private long scored;
        private long expired;
        private final Map<String, Long> dropped = new TreeMap<>();
        private Instant changedAt = Instant.EPOCH;
    }

    private final Map<CameraKey, Counts> cameras = new HashMap<>();

    synchronized void scored(CameraKey camera, Instant now) {
        counts(camera, now).scored++;
    }

    synchronized void expired(CameraKey camera, Instant now) {
        counts(camera, now).expired++;
    }

    synchronized void dropped(CameraKey camera, String reason, Instant now) {
        counts(camera, now).dropped.merge(reason, 1L, Long::sum);
    }

    /** Whether a readable frame of the camera ever came: the key of an unreadable one may be anything. */
    synchronized boolean knows(CameraKey camera) {
        return cameras.containsKey(camera);
    }

    /** @return the totals of cameras that had a frame within {@code lately} */
    synchronized List<Totals> totals(Instant now, Duration lately) {
        return cameras.entrySet().stream()
                .filter(camera ->
                        Duration.between(camera.getValue().changedAt, now).compareTo(lately) <= 0)
                .map(camera -> new Totals(
                        camera.getKey(),
                        camera.getValue().scored,
                        camera.getValue().expired,
                        Map.copyOf(camera.getValue().dropped)))
                .toList();
    }

    private Counts counts(CameraKey camera, Instant now) {
        Counts counts = cameras.computeIfAbsent(camera, added -> new Counts());
        counts.changedAt = now;
        return counts;
    }
}
