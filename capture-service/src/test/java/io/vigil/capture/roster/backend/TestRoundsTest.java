package io.vigil.capture.roster.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.roster.backend.LaravelBackend.Call;
import io.vigil.capture.roster.backend.LaravelBackend.Reply;
import io.vigil.capture.tryout.Tryout;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestRoundsTest {
    private final LaravelBackend backend = new LaravelBackend();
    private final BackendList list = new BackendList(
                    backend.settings(), Duration.ofMinutes(5), List::of, Clock.systemUTC())
            .testing(new Tryout(SourcesForTests.of(Duration.ofSeconds(2), 320), Duration.ofSeconds(5)));

    @Test
    void shouldRunTheBackendsConnectionTestsAndTellWhatCameOfThem() {
        // Given
        backend.instead(
                "tests",
                new Reply(
                        200,
                        "{\"status\":true,\"data\":[" + LaravelBackend.camera(9, "{\"rtsp_url\":\"/no/such/clip.mp4\"}")
                                + "]}"));
        backend.instead("tests/9", new Reply(200, "{\"status\":true,\"message\":\"\"}"));

        // When
        list.read();
        list.taken();

        // Then
        await().until(() -> !backend.calls("tests/9").isEmpty());
        Call told = backend.calls("tests/9").get(0);
        assertThat(told.body())
                .contains("\"outcome\":\"unreadable\"", "\"detail\":\"")
                .doesNotContain("clip.mp4");
        assertThat(told.token()).isEqualTo(backend.calls("cameras").get(0).token());
    }

    @Test
    void shouldAskABackendThatKnowsNoTestsSeldom() {
        // Given
        backend.instead("tests", new Reply(404, "{\"status\":false,\"message\":\"Not Found\"}"));

        // When
        list.read();
        list.taken();

        // Then
        await().until(() -> !backend.calls("tests").isEmpty());
        await().during(Duration.ofSeconds(1)).until(() -> backend.calls("tests").size() == 1);
    }

    @AfterEach
    void close() {
        list.close();
        backend.close();
    }
}
