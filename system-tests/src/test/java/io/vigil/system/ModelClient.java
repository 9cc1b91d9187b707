package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * A model instance outside Vigil that speaks the model API.
 *
 * @param instance its id
 * @param encryptionKey in base64, for the cameras that it is told of
 * @param token of its login
 */
record ModelClient(Deployment vigil, long instance, String encryptionKey, String token) {

    /** A new one, logged in, that serves these cameras and knows of it. */
    static ModelClient serving(Deployment vigil, String name, List<String> cameras) {
        String email = name + "@system.local";
        JsonNode added = Deployment.json(vigil.post(
                "/api/v1/model-instances",
                "{\"name\": \"" + name + "\", \"email\": \"" + email
                        + "\", \"allowedAddress\": \"127.0.0.1/32, ::1/128\"}"));
        long instance = added.path("instance").path("id").asLong();
        vigil.put("/api/v1/model-instances/" + instance + "/cameras", "{\"cameraIds\": " + cameras + "}");
        String login = "{\"email\": \"" + email + "\", \"password\": \""
                + added.path("password").asText() + "\"}";
        ModelClient stranger =
                new ModelClient(vigil, instance, added.path("encryptionKey").asText(), "");
        String token = Deployment.json(stranger.post("login", login))
                .path("data")
                .path("token")
                .asText();
        ModelClient client = new ModelClient(vigil, instance, stranger.encryptionKey(), token);
        client.cameras();
        return client;
    }

    /** The cameras that it serves, as the list has them. */
    JsonNode cameras() {
        return Deployment.json(send(request("cameras"))).path("data");
    }

    HttpResponse<String> post(String what, String json) {
        return send(request(what)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(vigil.url("/api/model/" + what))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Deployment.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
