package io.vigil.scoring.month;

import io.vigil.avro.Detections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What cameras saw over days, the same for the same seed, as a sample of what they would see at 5 frames a second throughout.
 * Of its quiet time each camera gives 10 s in {@code every} minutes, frames without people. In working hours (8 to 20, UTC)
 * people come by at random: {@code visits} times a day and camera one to three of them for 8 to 16 s, with poses, most with
 * faces, some known; on one camera in five the policy is open and faces have emotion and gaze. All visits are given, so the
 * share of frames with people is higher than the whole month's, and so is the work a frame. The sample is of pieces, not of
 * single frames: a window of 5 s closes as seldom, by frames, as it would, and not with each.
 *
 * @param visits a day and camera
 * @param every minutes between two pieces of quiet, below 60: scoring refuses what is an hour ahead of its log; 0 for all
 */
public record Month(long seed, int cameras, int days, int visits, int every) {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    public Month {
        if (every < 0 || every >= 60) {
            throw new IllegalArgumentException("every " + every + ": give 0 to 59 minutes");
        }
    }

    /** Frames a second while somebody is there. */
    static final int RATE = 5;

    /** {@code -Dseed=1 -Dcameras=100 -Ddays=30 -Dvisits=20 -Devery=20}. */
    public static Month given() {
        return new Month(
                Long.getLong("seed", 1),
                Integer.getInteger("cameras", 100),
                Integer.getInteger("days", 30),
                Integer.getInteger("visits", 20),
                Integer.getInteger("every", 20));
    }

    public List<String> cameraIds() {
        List<String> ids = new ArrayList<>();
        for (int camera = 1; camera <= cameras; camera++) {
            ids.add(Integer.toString(camera));
        }
        return ids;
    }

    static boolean isOpen(String cameraId) {
        return Integer.parseInt(cameraId) % 5 == 0;
    }

    /** How many frames the same cameras would give at 5 a second throughout. */
    public long framesOfAll() {
        return (long) RATE * cameras * days * Duration.ofDays(1).toSeconds();
    }

    public Instant end() {
        return START.plus(Duration.ofDays(days));
    }

    /** All frames in the order of their capture times. */
    public void forEach(Consumer<Detections> consumer) {
        List<CameraDays> all = new ArrayList<>();
        for (String id : cameraIds()) {
            all.add(new CameraDays(id, new Random(seed * 31 + Integer.parseInt(id))));
        }
        List<Detections> minute = new ArrayList<>();
        for (long i = 0; i < Duration.ofDays(days).toMinutes(); i++) {
            Instant at = START.plus(Duration.ofMinutes(i));
            for (CameraDays camera : all) {
                camera.minute(at, i, this, minute);
            }
            minute.sort(Comparator.comparing(Detections::getCapturedAt));
            minute.forEach(consumer);
            minute.clear();
        }
    }
}
