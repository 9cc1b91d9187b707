package io.vigil.scoring.month;

import io.vigil.avro.Detections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A camera, minute by minute. */
final class CameraDays {
    private static final int FIRST_MINUTE = 8 * 60;
    private static final int LAST_MINUTE = 20 * 60;

    private final Random random;
    private final FrameOf frameOf;
    private long sequence;

    CameraDays(String id, Random random) {
        this.random = random;
        this.frameOf = new FrameOf(id, Month.isOpen(id), random);
    }

    /** Adds the frames of a minute, of which some may reach into the next but for its heartbeat. */
    void minute(Instant at, long minute, int visits, List<Detections> frames) {
        long ofDay = minute % Duration.ofDays(1).toMinutes();
        boolean works = ofDay >= FIRST_MINUTE && ofDay < LAST_MINUTE;
        frames.add(frameOf.people(at.plusMillis(random.nextInt(500)), ++sequence, List.of(), 0));
        if (works && random.nextInt(LAST_MINUTE - FIRST_MINUTE) < visits) {
            visit(at.plusSeconds(1 + random.nextInt(40)), frames);
        }
    }

    private void visit(Instant from, List<Detections> frames) {
        int people = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(2);
        int length = Month.RATE * (8 + random.nextInt(9));
        List<Walker> walkers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            walkers.add(Walker.enter((sequence + 1) * 1000 + i, random, length));
        }
        for (int i = 0; i < length; i++) {
            frames.add(frameOf.people(from.plusMillis(1000L * i / Month.RATE), ++sequence, walkers, i));
        }
    }
}
