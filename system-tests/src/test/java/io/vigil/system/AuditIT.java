package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.AuditEvent;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who did what, in the topic: once each, also when the gateway is killed before it could tell, and never with a secret. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
    private static final String PASSWORD = "geheimes-Kamerawort";
    private static final String GUESS = "geratenes-Kennwort";

    private static GatewayStand stand;
    private static TopicReader topics;

    @BeforeAll
    static void start() {
        stand = GatewayStand.with(Map.of());
        topics = new TopicReader(stand.credentials());
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    @Order(1)
    void shouldTellOnceOfWhatWasDoneAndWhatWasRefused() throws Exception {
        // When
        String id = added("Innenhof");
        String path = "/api/v1/cameras/" + id;
        assertThat(stand.put(path, camera("Innenhof 2")).statusCode()).isEqualTo(200);
        assertThat(stand.put(path + "/zones", "[]").statusCode()).isEqualTo(200);
        assertThat(stand.put(path + "/policy", "{\"affect\": true, \"purpose\": \"driver fatigue\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/api/v1/cameras", camera("Innenhof 2")).statusCode())
                .isEqualTo(409);
        assertThat(stand.get("/api/v1/incidents").statusCode()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            assertThat(guess().statusCode()).isEqualTo(401);
        }
        HttpResponse<String> export = stand.get("/api/v1/audit/export?format=ndjson");

        // Then
        assertThat(export.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> words().contains("audit.exported"));
        assertThat(about(id)).containsExactly("camera.added", "camera.changed", "zones.changed", "policy.opened");
        assertThat(words()).containsOnlyOnce("incidents.viewed", "access.refused", "audit.exported");
        assertThat(events()).extracting(AuditEvent::getEventId).doesNotHaveDuplicates();
        assertThat(events())
                .filteredOn(event -> event.getAction().startsWith("camera."))
                .extracting(AuditEvent::getAddress)
                .containsOnly("127.0.0.1");

        // Then: the table and the API have the same
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stand.json("/api/v1/audit?object=camera/" + id + "&limit=10")
                                .path("items"))
                        .hasSize(4));
    }

    @Test
    @Order(2)
    void shouldTellWhoWatchedWhichCameraForHowLongAndWhoSawTheNews() throws Exception {
        // Given
        String id = added("Flur");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stand.get("/api/v1/cameras").body().contains("Flur"));

        // When
        socket("/ws/events").sendClose(WebSocket.NORMAL_CLOSURE, "seen").join();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            WebSocket watching = socket("/ws/live?cameras=" + id);
            watching.sendClose(WebSocket.NORMAL_CLOSURE, "seen").join();
            assertThat(about(id)).contains("live.viewed");
        });

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> about(id).contains("live.left"));
        assertThat(about(id)).containsExactly("camera.added", "live.viewed", "live.left");
        assertThat(events())
                .filteredOn(event -> event.getAction().matches("(live|events)\\..*"))
                .hasSize(3)
                .allSatisfy(event -> {
                    assertThat(event.getActorKind()).isEqualTo("account");
                    assertThat(event.getAddress()).isEqualTo("127.0.0.1");
                });
    }

    @Test
    @Order(3)
    void shouldLoseNothingWhenTheGatewayIsKilledBetweenTheChangeAndItsPublication() throws Exception {
        // Given
        stand.stopBroker();
        List<String> accepted = new ArrayList<>();

        // When
        for (int i = 0; i < 10; i++) {
            accepted.add(added("killed " + i));
        }
        stand.killGateway();
        stand.startBroker();
        stand.startGateway();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(added()).containsAll(accepted));
        assertThat(added()).doesNotHaveDuplicates();
        for (String id : accepted) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stand.database().count("audit_events", "object_id", id))
                            .isEqualTo(1));
        }
    }

    @Test
    @Order(4)
    void shouldHaveNoSecretAndNoNameInAnyRecord() {
        List<String> records = topics.raw(Topics.AUDIT.name()).stream()
                .map(record -> record.key() + " " + new String(record.value(), StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(records)
                .hasSizeGreaterThan(10)
                .allSatisfy(record -> assertThat(record)
                        .doesNotContain(
                                PASSWORD,
                                GUESS,
                                "rtsp",
                                "192.0.2.9",
                                "Innenhof",
                                "driver fatigue",
                                stand.credentials().apiToken(),
                                stand.credentials().model().encryptionKey()));
        assertThat(stand.said())
                .doesNotContain(PASSWORD, GUESS, stand.credentials().apiToken());
    }

    private static String added(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("POST", "/api/v1/cameras", camera(name));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Deployment.json(answer).path("id").asText();
    }

    private static String camera(String name) {
        return "{\"name\": \"" + name + "\", \"url\": \"rtsp://kamera:" + PASSWORD + "@192.0.2.9:554/" + name.length()
                + "\"}";
    }

    private static HttpResponse<String> guess() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stand.url("/api/v1/cameras"))
                .header("Authorization", "Bearer " + GUESS)
                .build();
        return Deployment.HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        URI uri = stand.url(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + stand.credentials().apiToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return Deployment.HTTP.send(request, BodyHandlers.ofString());
    }

    private static WebSocket socket(String path) {
        return Deployment.HTTP
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + stand.credentials().apiToken())
                .buildAsync(URI.create("ws://127.0.0.1:" + stand.port() + path), new WebSocket.Listener() {})
                .join();
    }

    private static List<AuditEvent> events() {
        return topics.all(Topics.AUDIT, AuditEvent.class);
    }

    private static List<String> words() {
        return events().stream().map(AuditEvent::getAction).toList();
    }

    private static List<String> about(String camera) {
        return events().stream()
                .filter(event -> camera.equals(event.getObjectId()))
                .map(AuditEvent::getAction)
                .collect(Collectors.toList());
    }

    private static List<String> added() {
        return events().stream()
                .filter(event -> event.getAction().equals("camera.added"))
                .map(AuditEvent::getObjectId)
                .toList();
    }
}
