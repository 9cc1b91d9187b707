package io.vigil.capture.roster.backend;

import io.vigil.capture.roster.Unavailable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the backend answered.
 *
 * @param retryAfter as in the header of that name, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Answer(int status, String retryAfter, byte[] body) {
    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_MANY = 429;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

    boolean isUnauthorised() {
        return status == UNAUTHORISED;
    }

    /** Whether there is no such call. */
    boolean isAbsent() {
        return status == NOT_FOUND || status == NOT_ALLOWED;
    }

    /** @throws Unavailable where it is no success in JSON */
    JsonNode json(Clock clock) {
        if (status < OK || status >= REDIRECTION) {
            throw refusal(clock);
        }
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new Unavailable(
                    "the backend does not answer in JSON: check vigil.capture.backend.url (BACKEND_URL)", SHORT_PAUSE);
        }
        if (json.path("status").isBoolean() && !json.path("status").booleanValue()) {
            throw new Unavailable("the backend says that the call has failed: see its log", SHORT_PAUSE);
        }
        return json;
    }

    private Unavailable refusal(Clock clock) {
        if (status == FORBIDDEN) {
            return new Unavailable(
                    "the backend refuses this machine's address: allow it for the model instance",
                    pause(clock, SHORT_PAUSE));
        }
        if (status == TOO_MANY) {
            return new Unavailable(
                    "the backend is asked too often (status 429): no other client may use this model's login",
                    pause(clock, PAUSE));
        }
        if (status >= REDIRECTION && status < CLIENT_ERROR) {
            return new Unavailable(
                    "the backend sends elsewhere (status " + status
                            + "), where the login does not follow: set vigil.capture.backend.url (BACKEND_URL) to the"
                            + " address that answers itself",
                    SHORT_PAUSE);
        }
        return new Unavailable(
                "the backend answers with status " + status + ": see its log", pause(clock, Duration.ZERO));
    }

    /** What the backend asks for, in seconds or as a date, within reason. */
    private Duration pause(Clock clock, Duration otherwise) {
        if (retryAfter.isEmpty()) {
            return otherwise;
        }
        Duration asked = otherwise;
        if (retryAfter.matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        } else {
            try {
                asked = Duration.between(
                        clock.instant(),
                        ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException e) {
                return otherwise;
            }
        }
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
