package io.vigil.capture.roster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two calls of the model API that capture needs. Keeps its token until the backend refuses it. One thread. */
final class ModelApi {
    private static final int OK = 200;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Backend backend;
    private final HttpClient http;
    private @Nullable String token;

    ModelApi(Backend backend) {
        this.backend = backend;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(backend.timeout())
                .build();
    }

    /** The assigned cameras as the backend writes them. @throws BackendFailed with the remedy */
    JsonNode cameras() {
        String current = token == null ? login() : token;
        HttpResponse<String> answer = list(current);
        if (answer.statusCode() == UNAUTHORISED) {
            answer = list(login());
        }
        JsonNode cameras = body(answer).path("data");
        if (!cameras.isArray()) {
            throw new BackendFailed("the backend's list of cameras is not understood: check that"
                    + " vigil.capture.backend.url (BACKEND_URL) serves the model API");
        }
        return cameras;
    }

    private HttpResponse<String> list(String bearer) {
        return send(request("/api/model/cameras")
                .header("Authorization", "Bearer " + bearer)
                .GET());
    }

    private String login() {
        String body = JSON.writeValueAsString(Map.of("email", backend.email(), "password", backend.password()));
        HttpResponse<String> answer = send(request("/api/model/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() == UNAUTHORISED) {
            token = null;
            throw new BackendFailed("the backend refuses the login: check vigil.capture.backend.email (MODEL_EMAIL) and"
                    + " vigil.capture.backend.password (MODEL_PASSWORD)");
        }
        String fresh = body(answer).path("data").path("token").asString("");
        token = fresh;
        return fresh;
    }

    private JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() == FORBIDDEN) {
            throw new BackendFailed("the backend refuses this machine's address: allow it for the model instance");
        }
        if (answer.statusCode() != OK) {
            throw new BackendFailed("the backend answers with status " + answer.statusCode() + ": see its log");
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new BackendFailed(
                    "the backend does not answer in JSON: check vigil.capture.backend.url (BACKEND_URL)");
        }
    }

    private HttpRequest.Builder request(String path) {
        URI target = URI.create(backend.url().toString().replaceFirst("/+$", "") + path);
        return HttpRequest.newBuilder(target).timeout(backend.timeout()).header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BackendFailed(
                    "the backend does not answer: start it or check vigil.capture.backend.url" + " (BACKEND_URL)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailed("interrupted");
        }
    }
}
