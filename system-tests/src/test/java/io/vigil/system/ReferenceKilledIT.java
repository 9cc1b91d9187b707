package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.Camera;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reference data while the gateway is killed with -9: what was accepted is in the topic, once, in the order of the changes,
 * and the topic ends as the table does.
 */
class ReferenceKilledIT {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Asia/Tokyo", "America/New_York", "Asia/Kolkata", "Africa/Cairo");
    private static final Set<Integer> KILLS = Set.of(40, 80, 120);
    private static final int CHANGES = 160;

    private static GatewayStand vigil;

    @BeforeAll
    static void start() {
        vigil = GatewayStand.with(Map.of());
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @Test
    void shouldEndInTheTopicAsInTheTable() throws IOException {
        // Given: a site with two of the cameras
        String site = Deployment.json(vigil.post("/api/v1/sites", "{\"name\": \"Yard\", \"timeZone\": \"UTC\"}"))
                .path("id")
                .asText();
        List<String> cameras = List.of(camera("Gate", site), camera("Quay", site));

        // When: the zone changes again and again, and the gateway dies in between
        List<String> accepted = new ArrayList<>();
        for (int n = 1; n <= CHANGES; n++) {
            String zone = ZONES.get(n % ZONES.size());
            if (KILLS.contains(n)) {
                vigil.killGateway(); // with changes in the outbox, and a batch perhaps on its way
                vigil.startGateway();
            }
            assertThat(zone(site, zone).statusCode()).isEqualTo(200);
            accepted.add(zone);
        }

        // Then
        for (String camera : cameras) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(last(told(camera))).isEqualTo(last(accepted)));
            List<Camera> told = told(camera);
            assertThat(told).extracting(Camera::getChangedAt).isSorted().doesNotHaveDuplicates();
            assertThat(told.stream().map(Camera::getTimeZone).toList()).containsSubsequence(accepted);
            JsonNode row = vigil.json("/api/v1/cameras/" + camera);
            assertThat(last(told)).isEqualTo(row.path("timeZone").asText());
            assertThat(last(told))
                    .isEqualTo(
                            vigil.json("/api/v1/sites/" + site).path("timeZone").asText());
        }
    }

    private static HttpResponse<String> zone(String site, String zone) {
        return vigil.put("/api/v1/sites/" + site, "{\"name\": \"Yard\", \"timeZone\": \"" + zone + "\"}");
    }

    private static String camera(String name, String site) {
        return Deployment.json(vigil.post(
                        "/api/v1/cameras",
                        "{\"name\": \"" + name + "\", \"url\": \"rtsp://192.0.2.1/" + name + "\", \"siteId\": " + site
                                + "}"))
                .path("id")
                .asText();
    }

    private static List<Camera> told(String camera) {
        return new TopicReader(vigil.credentials())
                .all(Topics.CAMERAS, Camera.class).stream()
                        .filter(one -> one.getCameraId().equals(camera))
                        .toList();
    }

    private static String last(List<?> all) {
        Object last = all.get(all.size() - 1);
        return last instanceof Camera camera ? camera.getTimeZone() : String.valueOf(last);
    }
}
