package io.vigil.gateway.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be done that somebody may later ask about. The words are in the topic, so none changes its meaning; a new one is
 * added here and in {@code docs/api.md}.
 */
public enum Action {
    CAMERA_ADDED,
    CAMERA_CHANGED,
    CAMERA_REMOVED,
    CAMERA_TESTED,
    CAMERA_STARTED,
    CAMERA_STOPPED,
    CAMERA_ASSIGNED,
    ALARM_STARTED,
    ALARM_STOPPED,
    ZONES_CHANGED,
    LINES_CHANGED,
    HANDLING_CHANGED,
    POLICY_OPENED,
    POLICY_CLOSED,
    SITE_ADDED,
    SITE_CHANGED,
    SITE_REMOVED,
    PERSON_ADDED,
    PERSON_CHANGED,
    PERSON_REMOVED,
    PASSWORD_CHANGED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    SESSION_OPENED,
    SESSION_CLOSED,
    SESSION_REFUSED,
    ACCESS_REFUSED,
    INSTANCE_ADDED,
    INSTANCE_CHANGED,
    INSTANCE_REMOVED,
    KEY_ROTATED,
    LIVE_VIEWED,
    LIVE_LEFT,
    EVENTS_VIEWED,
    INCIDENTS_VIEWED,
    INCIDENTS_EXPORTED,
    FINDINGS_VIEWED,
    FINDINGS_EXPORTED,
    AUDIT_VIEWED,
    AUDIT_EXPORTED,
    /** Views and refusals that could not be told of, as many as the count says. */
    AUDIT_LOST;

    /** Such as {@code camera.changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
