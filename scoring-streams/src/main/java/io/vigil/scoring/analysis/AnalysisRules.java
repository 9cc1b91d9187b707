package io.vigil.scoring.analysis;

import java.time.Duration;
import java.time.Instant;

/**
 * When an analysis is made and what stands out in it.
 *
 * @param period of a camera's windows
 * @param conductAbove confidence that a behaviour must exceed
 * @param alertFrom risk from which a person is an alert at once
 * @param coolDown between two behaviours of a type and subject, and between two alerts about one person
 * @param mostTracks that are followed of one camera
 */
public record AnalysisRules(Duration period, double conductAbove, double alertFrom, Duration coolDown, int mostTracks) {
    private static final long STAGGER = 200;
    private static final double FINENESS = 1e6;

    /**
     * When the window that holds the moment begins. Cameras' windows are staggered by steps of 200 ms, as the contract
     * staggers callbacks; which step is a camera's follows from its id, so that it is the same on every replay.
     */
    Instant startOf(String cameraId, Instant at) {
        long length = period.toMillis();
        long steps = Math.max(1, length / STAGGER);
        long offset = Math.floorMod(cameraId.hashCode(), steps) * STAGGER;
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli() - offset, length) * length + offset);
    }

    /** To the millionth, so that 0.8 is not above 0.8 for having been a float. */
    boolean standsOut(double confidence) {
        return Math.round(confidence * FINENESS) > Math.round(conductAbove * FINENESS);
    }
}
