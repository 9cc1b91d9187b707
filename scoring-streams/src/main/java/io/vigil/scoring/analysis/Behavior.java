package io.vigil.scoring.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.risk.RiskScore;
import java.time.Instant;
import java.util.UUID;

/**
 * A behaviour that stood out, and that readers are told of.
 *
 * @param risk of the one who behaved so
 */
public record Behavior(Sample sample, Conduct conduct, Deviation deviation, RiskScore risk) {

    public Instant at() {
        return sample.span().end();
    }

    /** The same on every replay: a name-based UUID of the sample and the type. */
    public String id() {
        String name = "vigil:behavior:" + sample.id() + ":" + conduct.type().word();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
