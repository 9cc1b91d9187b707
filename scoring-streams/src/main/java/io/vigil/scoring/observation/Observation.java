package io.vigil.scoring.observation;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a model outside Vigil says of a camera.
 *
 * @param id tells a repeat
 * @param reporter which model, an id
 * @param at when it saw that, by its own clock
 * @param source the observations record
 */
public record Observation(
        String tenant,
        String cameraId,
        String id,
        String reporter,
        Instant at,
        Report report,
        @Nullable Source source) {
    /** Ids are kept; nobody must be able to fill the state with one. */
    private static final int LONGEST = 200;

    /** @throws Implausible where camera, id or reporter is missing or too long to be one */
    public Observation {
        check("camera id", cameraId);
        check("observation id", id);
        check("reporter", reporter);
    }

    private static void check(String name, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new Implausible("an observation whose " + name + " has " + value.length() + " characters");
        }
    }
}
