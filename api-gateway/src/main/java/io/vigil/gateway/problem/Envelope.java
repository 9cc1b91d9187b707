package io.vigil.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The form in which an API tells of a failure; which one is told by the path. */
enum Envelope {
    /** {@code {success: false, error}}. */
    CALLBACK,
    /** {@code {status: false, message}}. */
    MODEL,
    /** {@code {error}}. */
    EDGE,
    /** RFC 9457. */
    PROBLEM;

    private static final Set<String> CALLBACKS = Set.of(
            "/modules/fraud-detection/api/cv-callback.php",
            "/api/cv-callback.php",
            "/api/cv-callback",
            "/api/camera-management.php");
    private static final Set<String> EDGES = Set.of("/start", "/stop", "/snapshot");

    static Envelope of(String path) {
        if (CALLBACKS.contains(path)) {
            return CALLBACK;
        }
        if (path.equals("/api/model") || path.startsWith("/api/model/") || path.equals("/api/camera/alarm")) {
            return MODEL;
        }
        return EDGES.contains(path) ? EDGE : PROBLEM;
    }

    /** The model API's document answers 422 to whatever cannot be used. */
    int status(Failure failure) {
        return this == MODEL && failure.status() == 400 ? 422 : failure.status();
    }

    MediaType type() {
        return this == PROBLEM ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON;
    }

    Map<String, Object> body(Failure failure) {
        return switch (this) {
            case CALLBACK -> refusal("success", "error", failure);
            case MODEL -> refusal("status", "message", failure);
            case EDGE -> Map.of("error", failure.detail());
            case PROBLEM -> problem(failure);
        };
    }

    /** In the contracts' order. */
    private static Map<String, Object> refusal(String flag, String reason, Failure failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(flag, false);
        body.put(reason, failure.detail());
        return body;
    }

    private static Map<String, Object> problem(Failure failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        HttpStatus known = HttpStatus.resolve(failure.status());
        body.put("title", known == null ? "Refused" : known.getReasonPhrase());
        body.put("status", failure.status());
        body.put("detail", failure.detail());
        if (failure.field() != null) {
            body.put("field", failure.field());
        }
        return body;
    }
}
