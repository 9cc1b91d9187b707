package io.vigil.scoring.stream;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.scoring.analysis.Deviation;
import io.vigil.scoring.analysis.Sample;
import org.jspecify.annotations.Nullable;

/** What comes of telling samples to their subjects. */
public sealed interface Told {

    /** A sample in its turn, and how far it is from what is usual for its subject. */
    record Compared(Sample sample, Deviation deviation) implements Told {}

    /**
     * A baseline as of a day that began.
     *
     * @param baseline null where nothing is left of it
     */
    record Rolled(@Nullable Baseline baseline) implements Told {}

    /** A camera's new key. */
    record Made(SubjectKey key) implements Told {}
}
