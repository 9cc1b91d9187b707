package io.vigil.scoring.incident;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.observation.Observation;
import org.jspecify.annotations.Nullable;

/** What caused a transition: a frame, a report, or neither where time alone did. */
public record Cause(
        @Nullable String frameId,
        @Nullable String observationId,
        @Nullable Source source) {
    public static final Cause TIME = new Cause(null, null, null);

    static Cause of(SeenFrame frame) {
        return new Cause(frame.frameId(), null, frame.source());
    }

    static Cause of(Observation observation) {
        return new Cause(null, observation.id(), observation.source());
    }
}
