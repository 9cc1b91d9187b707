package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.avro.Observation;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The model guide's own client, as it is printed, against a Vigil: from its login to an incident on the page. */
class ModelApiIT {
    private static final Path CLIENT = Path.of("src/test/resources/model-guide").toAbsolutePath();
    private static final String ADDRESS = "rtsp://viewer:secret@127.0.0.1:1/stream2";

    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    @Test
    void shouldMakeAnIncidentOfTheCrimeThatThePrintedClientReports() throws IOException, InterruptedException {
        assumeTrue(run(Map.of(), "-c", "import requests, cryptography").exit() == 0, "python3 with its two libraries");

        // Given
        VigilProcess vigil = running.vigil();
        String camera = String.valueOf(Deployment.json(
                        vigil.post("/api/v1/cameras", "{\"name\": \"of the guide\", \"url\": \"" + ADDRESS + "\"}"))
                .path("id")
                .asLong());
        JsonNode added = Deployment.json(vigil.post("/api/v1/model-instances", """
                {"name": "Guide", "email": "model1@system.local", "allowedAddress": "127.0.0.1/32, ::1/128"}"""));
        long instance = added.path("instance").path("id").asLong();
        vigil.put("/api/v1/model-instances/" + instance + "/cameras", "{\"cameraIds\": [" + camera + "]}");

        // When
        Outcome outcome = run(
                Map.of(
                        "BACKEND_URL",
                        vigil.credentials().baseUrl(),
                        "MODEL_EMAIL",
                        "model1@system.local",
                        "MODEL_PASSWORD",
                        added.path("password").asText(),
                        "MODEL_ENCRYPTION_KEY",
                        "base64:" + added.path("encryptionKey").asText()),
                "drive.py");

        // Then
        assertThat(outcome.exit()).as(outcome.said()).isZero();
        JsonNode decrypted = outcome.lines("CAMERAS ").get(0).get(0);
        assertThat(decrypted.path("id").asText()).isEqualTo(camera);
        assertThat(decrypted.path("rtsp_url").asText()).isEqualTo(ADDRESS);
        assertThat(decrypted.path("user_name").asText()).isEqualTo("viewer");
        assertThat(decrypted.path("password").asText()).isEqualTo("secret");
        assertThat(outcome.statuses("/api/model/heartbeat")).containsOnly(200);
        assertThat(outcome.statuses("/api/model/alert")).containsExactly(200);
        assertThat(outcome.statuses("/api/model/crime")).containsExactly(201, 201);
        List<JsonNode> crimes = outcome.answers("/api/model/crime");
        assertThat(crimes.get(0).path("data").path("severity").asText()).isEqualTo("critical");
        assertThat(crimes.get(1).path("data")).isEqualTo(crimes.get(0).path("data"));
        awaitIncident(vigil, camera, instance);
        assertThat(vigil.json("/api/v1/model-instances/" + instance)
                        .path("state")
                        .asText())
                .isEqualTo("active");
        assertThat(kinds(vigil, camera)).containsExactlyInAnyOrder("alert", "crime");
    }

    private static void awaitIncident(VigilProcess vigil, String camera, long instance) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode incidents =
                    vigil.json("/api/v1/incidents?camera=" + camera).path("incidents");
            assertThat(incidents).hasSize(1);
            JsonNode incident = incidents.get(0);
            assertThat(incident.path("crimeType").asText()).isEqualTo("theft");
            assertThat(incident.path("status").asText()).isIn("confirmed", "cleared");
            assertThat(incident.path("severity").asText()).isEqualTo("critical");
            assertThat(incident.path("reporter").asText()).isEqualTo("model-" + instance);
        });
    }

    private static List<String> kinds(VigilProcess vigil, String camera) {
        return new TopicReader(vigil.credentials())
                .all(Topics.OBSERVATIONS, Observation.class).stream()
                        .filter(one -> one.getCameraId().equals(camera))
                        .map(Observation::getKind)
                        .toList();
    }

    /** What a run of Python ended with and said. */
    private record Outcome(int exit, String said) {
        List<JsonNode> lines(String marked) throws IOException {
            List<JsonNode> found = new ArrayList<>();
            for (String line : said.lines().toList()) {
                if (line.startsWith(marked)) {
                    found.add(new ObjectMapper().readTree(line.substring(marked.length())));
                }
            }
            return found;
        }

        List<JsonNode> answers(String path) throws IOException {
            return lines("ANSWER ").stream()
                    .filter(answer -> answer.path("path").asText().equals(path))
                    .map(answer -> answer.path("body"))
                    .toList();
        }

        List<Integer> statuses(String path) throws IOException {
            return lines("ANSWER ").stream()
                    .filter(answer -> answer.path("path").asText().equals(path))
                    .map(answer -> answer.path("status").asInt())
                    .toList();
        }
    }

    private static Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CLIENT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        return new Outcome(ended ? process.exitValue() : -1, said);
    }
}
