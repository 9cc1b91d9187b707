package io.vigil.inference.comparison;

import java.time.Instant;

/**
 * What a report is made of.
 *
 * @param shadowRecords read from the topic of models on trial
 * @param mainRecords read from the topic of detections
 * @param compared pairs
 * @param unmatched shadow records whose frame main never published, or published without the role
 * @param cut whether there were more shadow records than are held, and the earliest were taken
 */
public record Coverage(
        Instant from,
        Instant until,
        long shadowRecords,
        long mainRecords,
        long compared,
        long unmatched,
        boolean cut) {}
