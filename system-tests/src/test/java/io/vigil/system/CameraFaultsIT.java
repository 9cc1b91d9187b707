package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A camera that cannot be read says why, and costs the others nothing. */
class CameraFaultsIT {
    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    @ParameterizedTest
    @CsvSource({
        "refused, refused",
        "locked, unauthorised",
        "frozen, frozen",
        "garbled, garbled",
        "garbage, unreadable",
        "portrait, online"
    })
    void shouldTellTheFailuresApart(String camera, String state) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            JsonNode seen =
                    running.vigil().json("/api/v1/cameras/" + running.vigil().cameraId(camera));
            assertThat(seen.path("state").asText()).isEqualTo(state);
            assertThat(seen.path("online").asBoolean()).isEqualTo(state.equals("online"));
        });
    }

    @Test
    void shouldSeeACameraGoAndComeBack() {
        // Given
        String camera = running.vigil().cameraId("portrait");
        await().atMost(Duration.ofSeconds(30)).until(() -> state(camera).equals("online"));

        // When
        running.farm().unplug();

        // Then
        await().atMost(Duration.ofSeconds(15)).until(() -> !state(camera).equals("online"));
        running.farm().plugIn();
        await().atMost(Duration.ofSeconds(20)).until(() -> state(camera).equals("online"));
    }

    @Test
    void shouldWriteNoPasswordToAnyLog() throws IOException {
        try (Stream<Path> logs = Files.list(running.vigil().data().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(CameraFarm.WRONG_PASSWORD);
            }
        }
        assertThat(running.vigil().said()).doesNotContain(CameraFarm.WRONG_PASSWORD);
        assertThat(List.of(running.vigil().get("/api/v1/cameras").body()))
                .noneMatch(body -> body.contains(CameraFarm.WRONG_PASSWORD) || body.contains("rtsp://"));
    }

    private static String state(String camera) {
        return running.vigil().json("/api/v1/cameras/" + camera).path("state").asText();
    }
}
