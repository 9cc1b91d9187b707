package io.vigil.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.avro.Schema;

/** Confluent's registry REST API: the three calls that a serde needs. */
final class HttpSchemas implements Schemas {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConnection registry;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpSchemas(RegistryConnection registry) {
        this.registry = registry;
    }

    @Override
    public int find(String subject, Schema schema) {
        return post("/subjects/" + encode(subject), schema, "the schema of " + subject)
                .path("id")
                .asInt();
    }

    @Override
    public int register(String subject, Schema schema) {
        return post("/subjects/" + encode(subject) + "/versions", schema, subject)
                .path("id")
                .asInt();
    }

    @Override
    public Schema byId(int id) {
        JsonNode answer = send(request("/schemas/ids/" + id).GET().build(), "schema " + id);
        return new Schema.Parser().parse(answer.path("schema").asText());
    }

    private JsonNode post(String path, Schema schema, String what) {
        String body =
                JSON.createObjectNode().put("schema", SchemaText.of(schema)).toString();
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(), what);
    }

    private JsonNode send(HttpRequest request, String what) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                throw new SchemaNotRegistered(what);
            }
            if (answer.statusCode() == 409 || answer.statusCode() == 422) {
                throw new IllegalStateException("the schema registry refuses " + what + ": " + answer.body());
            }
            if (answer.statusCode() != 200) {
                throw new RegistryUnreachable(registry, "status " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new RegistryUnreachable(
                    registry, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnreachable(registry, "interrupted");
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trimmed() + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
        if (registry.username() != null) {
            String credentials = registry.username() + ":" + registry.password();
            String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return request;
    }

    private String trimmed() {
        return registry.url().toString().replaceFirst("/+$", "");
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
