package io.vigil.capture.roster.backend;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.roster.Unavailable;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls of the model API that capture needs, of any backend that speaks it. A token that has expired or was revoked is
 * replaced by one login, and the call repeated once. Thread-safe: a slow call keeps no other one waiting.
 */
final class ModelApi {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Backend backend;
    private final Clock clock;
    private final BackendHttp http;
    private final Bearer bearer;

    ModelApi(Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
        this.http = new BackendHttp(backend);
        this.bearer = new Bearer(this::login, new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random()), clock);
    }

    /** The assigned cameras as the backend writes them. @throws Unavailable with the remedy */
    JsonNode cameras() {
        JsonNode cameras = call(request("/api/model/cameras").GET()).path("data");
        if (!cameras.isArray()) {
            throw new Unavailable("the backend's list of cameras is not understood: check that"
                    + " vigil.capture.backend.url (BACKEND_URL) serves the model API");
        }
        return cameras;
    }

    /**
     * Tells which cameras are served.
     *
     * @return whether the backend, where it is a Vigil, says that the list has changed
     * @throws Unavailable with the remedy
     */
    boolean heartbeat(List<?> cameraIds) {
        return call(post("/api/model/heartbeat", Map.of("camera_ids", cameraIds)))
                .path("data")
                .path("cameras_changed")
                .asBoolean(false);
    }

    /**
     * The connection tests that are to be run, as the backend writes them, waited for at the backend where there is none.
     * Vigil's own; empty where the backend knows no such call.
     *
     * @throws Unavailable with the remedy
     */
    Optional<JsonNode> tests(Duration wait) {
        Answer answer = answered(
                request("/api/model/tests?wait=" + wait.toSeconds()).GET(),
                backend.timeout().plus(wait));
        return answer.isAbsent()
                ? Optional.empty()
                : Optional.of(understood(answer).path("data"));
    }

    /** Tells what came of a test. @throws Unavailable also where nobody waits for it any more */
    void tested(long test, Map<String, ?> result) {
        call(post("/api/model/tests/" + test, result));
    }

    /** Gives the token back, where there is one and the backend takes it. */
    void logout() {
        bearer.retire().ifPresent(token -> {
            try {
                http.send(authorised(post("/api/model/logout", Map.of()), token), FAREWELL);
            } catch (Unavailable e) {
                return; // the token stays valid, as for whoever has no such call
            }
        });
    }

    private JsonNode call(HttpRequest.Builder request) {
        return understood(answered(request, backend.timeout()));
    }

    private Answer answered(HttpRequest.Builder request, Duration longest) {
        String token = bearer.token();
        Answer answer = http.send(authorised(request, token), longest);
        if (answer.isUnauthorised()) {
            token = bearer.insteadOf(token);
            answer = http.send(authorised(request, token), longest);
        }
        if (answer.isUnauthorised()) {
            throw bearer.refusedThoughFresh(token);
        }
        return answer;
    }

    private JsonNode understood(Answer answer) {
        JsonNode json = answer.json(clock);
        bearer.honoured();
        return json;
    }

    private String login() {
        HttpRequest request = post("/api/model/login", Map.of("email", backend.email(), "password", backend.password()))
                .build();
        Answer answer = http.send(request, backend.timeout());
        if (answer.isUnauthorised()) {
            throw new Unavailable(
                    "the backend refuses the login: check vigil.capture.backend.email (MODEL_EMAIL) and"
                            + " vigil.capture.backend.password (MODEL_PASSWORD)",
                    FIRST_PAUSE);
        }
        String token = answer.json(clock).path("data").path("token").asString("");
        if (!token.matches("[\\x21-\\x7e]{1,4096}")) {
            throw new Unavailable(
                    "the backend gives no token: check that vigil.capture.backend.url (BACKEND_URL) serves the model API",
                    FIRST_PAUSE);
        }
        return token;
    }

    private HttpRequest.Builder post(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(backend.at(path)).header("Accept", "application/json");
    }

    private static HttpRequest authorised(HttpRequest.Builder request, String token) {
        return request.copy().setHeader("Authorization", "Bearer " + token).build();
    }
}
