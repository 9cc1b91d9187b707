package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL or the broker is really stopped, and comes back; the gateway is never started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsAwayIT {
    private static final Duration BACK = Duration.ofSeconds(40);
    private static final List<String> OF_THE_DATABASE = List.of(
            "/api/v1/cameras",
            "/api/v1/cameras/1",
            "/api/v1/cameras/1/zones",
            "/api/v1/cameras/1/lines",
            "/api/v1/cameras/1/handling",
            "/api/v1/cameras/1/policy",
            "/api/v1/incidents",
            "/api/v1/incidents/x",
            "/api/v1/analyses",
            "/api/v1/behaviors",
            "/api/v1/anomalies",
            "/api/v1/rule-events");

    private GatewayStand stand;

    @BeforeAll
    void start() {
        stand = GatewayStand.with(Map.of());
    }

    @AfterAll
    void stop() {
        stand.close();
    }

    @Test
    void shouldAnswer503WhileTheDatabaseIsAwayAndGoOnByItself() throws Exception {
        // Given
        assertThat(add("before").statusCode()).isEqualTo(201);

        // When
        stand.stopDatabase();

        // Then
        OF_THE_DATABASE.forEach(path -> shouldBeAway(stand.get(path)));
        shouldBeAway(add("while"));
        HttpResponse<String> login = stand.post(
                "/api/model/login", "{\"email\":\"capture@vigil.local\",\"password\":\"test-secret-of-24-letters\"}");
        assertThat(login.statusCode()).isEqualTo(503);
        assertThat(Deployment.json(login).path("status").asBoolean(true)).isFalse();
        assertThat(login.headers().firstValue("Retry-After")).isPresent();
        await().untilAsserted(() ->
                assertThat(stand.json("/api/health").path("postgres").asText()).isEqualTo("down"));

        // When
        stand.startDatabase();

        // Then
        await().atMost(BACK).until(() -> stand.get("/api/v1/cameras").statusCode() == 200);
        OF_THE_DATABASE.forEach(
                path -> assertThat(stand.get(path).statusCode()).as(path).isIn(200, 404));
        assertThat(names()).contains("before").doesNotContain("while");
        assertThat(add("after").statusCode()).isEqualTo(201);
        assertThat(stand.said()).doesNotContain("\tat ");
    }

    @Test
    void shouldKeepWhatItAcceptedWhileTheBrokerIsAwayAndPublishItByItself() throws Exception {
        // Given
        TopicReader topics = new TopicReader(stand.credentials());

        // When
        stand.stopBroker();

        // Then
        await().untilAsserted(
                        () -> assertThat(stand.get("/api/health").statusCode()).isEqualTo(503));
        HttpResponse<String> added = add("without a broker");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(stand.get("/api/v1/cameras").statusCode()).isEqualTo(200);

        // When
        stand.startBroker();

        // Then
        String id = Deployment.json(added).path("id").asText();
        await().atMost(BACK)
                .ignoreExceptions()
                .until(() -> topics.raw("vigil.cameras.v1").stream()
                        .anyMatch(record -> record.key().equals(id)));
        await().atMost(BACK).until(() -> stand.get("/api/health").statusCode() == 200);
        assertThat(stand.said()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status", "/actuator/health/liveness"})
    void shouldAnswerWhatNeedsNoDatabaseWithoutIt(String path) throws Exception {
        stand.stopDatabase();
        try {
            assertThat(stand.get(path).statusCode()).isEqualTo(200);
        } finally {
            stand.startDatabase();
        }
    }

    private HttpResponse<String> add(String name) {
        return stand.post(
                "/api/v1/cameras", "{\"name\":\"" + name + "\",\"url\":\"rtsp://127.0.0.1:1/x\",\"active\":false}");
    }

    private List<String> names() {
        return StreamSupport.stream(stand.json("/api/v1/cameras").spliterator(), false)
                .map(camera -> camera.path("name").asText())
                .toList();
    }

    private static void shouldBeAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
