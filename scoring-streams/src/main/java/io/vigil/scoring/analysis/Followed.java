package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.indicator.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tracked person.
 *
 * @param subjectId the enrolled subject, once the face was known, for as long as the track lasts; null: nobody known
 * @param window what face and body showed lately; null where affect is closed
 * @param tally of the camera's open window
 * @param elevatedSince since when the person's risk is HIGH or above without a break, or null
 */
public record Followed(
        String sessionId,
        long trackId,
        @Nullable String subjectId,
        Instant seenAt,
        @Nullable Window window,
        Tally tally,
        @Nullable Instant elevatedSince) {

    static Followed begin(SeenFrame frame, long trackId) {
        return new Followed(frame.sessionId(), trackId, null, frame.at(), null, Tally.NONE, null);
    }

    boolean is(String session, long track) {
        return trackId == track && sessionId.equals(session);
    }

    /** Whether a face that was just known is somebody else's: the track has changed hands. */
    boolean isNot(@Nullable String known) {
        return subjectId != null && known != null && !subjectId.equals(known);
    }

    Followed sees(Instant at, @Nullable String known, @Nullable Window shown) {
        return new Followed(sessionId, trackId, known == null ? subjectId : known, at, shown, tally, elevatedSince);
    }

    Followed counts(@Nullable Indicators indicators, @Nullable SeenAction action, @Nullable Instant elevated) {
        return new Followed(sessionId, trackId, subjectId, seenAt, window, tally.plus(indicators, action), elevated);
    }

    Followed alert() {
        return new Followed(sessionId, trackId, subjectId, seenAt, window, tally.alert(), elevatedSince);
    }

    Followed countsAnew() {
        return new Followed(sessionId, trackId, subjectId, seenAt, window, Tally.NONE, elevatedSince);
    }

    boolean showsAffect() {
        return window != null || tally.read() > 0;
    }

    Followed withoutAffect() {
        return new Followed(sessionId, trackId, subjectId, seenAt, null, tally.withoutAffect(), null);
    }

    /** Whom an alert is about, in words of our own. */
    String who() {
        return subjectId == null ? sessionId + "/" + trackId : "subject/" + subjectId;
    }
}
