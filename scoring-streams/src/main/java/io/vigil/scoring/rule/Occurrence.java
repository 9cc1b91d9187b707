package io.vigil.scoring.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a rule fired.
 *
 * @param origin the frame in which it did
 * @param suspect who did it, as in that frame; null for a crowd
 */
public record Occurrence(
        Rule rule, Place place, Origin origin, @Nullable Suspect suspect) {

    /** The same on every replay, and no other's: a name-based UUID of what, where, who and when. */
    String id(String cameraId, Finding.Phase phase) {
        String name = String.join(
                "\n",
                "vigil:rule-event",
                cameraId,
                origin.sessionId(),
                Long.toString(origin.sequence()),
                rule.word(),
                place.kind().name(),
                place.id(),
                suspect == null ? "crowd" : Long.toString(suspect.trackId()),
                phase.name());
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
