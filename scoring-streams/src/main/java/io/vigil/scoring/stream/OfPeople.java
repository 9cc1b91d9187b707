package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.analysis.Sample;

/** What comes of looking at the people before a camera. */
public sealed interface OfPeople {

    /** A window that closed. */
    record Summed(Sample sample) implements OfPeople {}

    /** Somebody whom readers are alerted to. */
    record Alarming(Anomaly anomaly) implements OfPeople {}
}
