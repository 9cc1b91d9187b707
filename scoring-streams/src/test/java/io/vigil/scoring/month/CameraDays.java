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

    /** Quiet frames at a time: 10 s. */
    private static final int PIECE = 10 * Month.RATE;

    private final Random random;
    private final int stagger;
    private final FrameOf frameOf;
    private long sequence;

    CameraDays(String id, Random random) {
        this.random = random;
        this.stagger = Integer.parseInt(id);
        this.frameOf = new FrameOf(id, Month.isOpen(id), random);
    }

    /** Adds the frames of a minute, in their order; a visit ends within it, and has no quiet frames. */
    void minute(Instant at, long minute, Month month, List<Detections> frames) {
        long ofDay = minute % Duration.ofDays(1).toMinutes();
        boolean works = ofDay >= FIRST_MINUTE && ofDay < LAST_MINUTE;
        boolean visited = works && random.nextInt(LAST_MINUTE - FIRST_MINUTE) < month.visits();
        Instant from = visited ? at.plusSeconds(1 + random.nextInt(40)) : at.plusSeconds(60);
        Instant until = from;
        int quiet = month.every() == 0 ? 60 * Month.RATE : (minute + stagger) % month.every() == 0 ? PIECE : 0;
        for (int frame = 0; frame < quiet; frame++) {
            Instant taken = at.plusMillis(1000L * frame / Month.RATE);
            if (visited && !taken.isBefore(from)) {
                until = visit(from, frames);
                visited = false;
            }
            if (taken.isBefore(from) || !taken.isBefore(until)) {
                frames.add(frameOf.people(taken, ++sequence, List.of(), 0));
            }
        }
        if (visited) {
            visit(from, frames);
        }
    }

    private Instant visit(Instant from, List<Detections> frames) {
        int people = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(2);
        int length = Month.RATE * (8 + random.nextInt(9));
        List<Walker> walkers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            walkers.add(Walker.enter((sequence + 1) * 1000 + i, random, length));
        }
        for (int i = 0; i < length; i++) {
            frames.add(frameOf.people(from.plusMillis(1000L * i / Month.RATE), ++sequence, walkers, i));
        }
        return from.plusMillis(1000L * length / Month.RATE);
    }
}
