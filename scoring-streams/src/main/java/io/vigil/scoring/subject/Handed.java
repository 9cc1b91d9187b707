package io.vigil.scoring.subject;

import io.vigil.scoring.analysis.Sample;
import java.time.Instant;

/** What a partition of cameras hands to the partitions of subjects. */
public sealed interface Handed {

    /** A sample, to its subject's partition. */
    record Given(Sample sample) implements Handed {}

    /**
     * To every partition: all samples up to that time have been given.
     *
     * @param partition that says so
     */
    record Mark(int partition, Instant at) implements Handed {}
}
