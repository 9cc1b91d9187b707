package io.vigil.capture.roster.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.roster.Roster;
import io.vigil.capture.roster.backend.LaravelBackend.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final LaravelBackend backend = new LaravelBackend();
    private volatile List<String> served = List.of();
    private Roster roster = roster(INTERVAL);

    @Test
    void shouldTellTheServedCamerasAtOnceAndThenAgainAndAgain() {
        // Given
        backend.assign(LaravelBackend.clips(1, 12));
        // When
        roster.start();
        // Then
        await().until(() -> backend.calls("heartbeat").size() >= 3);
        assertThat(backend.calls("heartbeat").get(0).body()).isEqualTo("{\"camera_ids\":[1,12]}");
    }

    @Test
    void shouldWriteIdsThatAreNoNumbersAsTexts() {
        // Given
        backend.assign("{\"id\":\"gate-7\"},{\"id\":\"007\"},{\"id\":0}");
        // When
        roster.start();
        // Then
        await().until(() -> !backend.calls("heartbeat").isEmpty());
        assertThat(backend.calls("heartbeat").get(0).body()).isEqualTo("{\"camera_ids\":[\"gate-7\",\"007\",0]}");
    }

    @Test
    void shouldBeSentInTimeWhileTheListIsSlow() {
        // Given
        roster.start();
        await().until(() -> !backend.calls("heartbeat").isEmpty());
        backend.hold("cameras");
        await().until(() -> backend.calls("cameras").size() == 2);
        int before = backend.calls("heartbeat").size();
        // Then
        await().atMost(Duration.ofSeconds(2))
                .until(() -> backend.calls("heartbeat").size() >= before + 5);
        assertThat(backend.calls("cameras")).hasSize(2);
    }

    @Test
    void shouldHaveTheListAskedForAgainAtOnceWhenTheBackendSaysThatItChanged() {
        // Given a list that is asked for every hour
        roster = roster(INTERVAL, Duration.ofHours(1));
        roster.start();
        await().until(() -> !backend.calls("heartbeat").isEmpty());
        assertThat(backend.calls("cameras")).hasSize(1);
        // When
        backend.assign(LaravelBackend.clips(3));
        backend.instead("heartbeat", new Reply(200, "{\"status\":true,\"data\":{\"cameras_changed\":true}}"));
        // Then
        await().untilAsserted(() -> assertThat(served).containsExactly("3"));
    }

    @Test
    void shouldBeMadeGoodBeforeTheNextIsDueWhenOneFails() {
        // Given
        roster = roster(Duration.ofMinutes(1));
        backend.instead("heartbeat", new Reply(500, ""));
        // When
        roster.start();
        await().until(() -> backend.calls("heartbeat").size() == 1);
        backend.asBefore("heartbeat");
        // Then
        await().atMost(Duration.ofSeconds(4))
                .until(() -> backend.calls("heartbeat").size() == 2);
    }

    @Test
    void shouldSendNothingMoreThanTheLogoutAfterTheEnd() {
        // Given
        roster.start();
        await().until(() -> !backend.calls("heartbeat").isEmpty());
        // When
        roster.stop();
        roster.awaitEnd(Duration.ofSeconds(2));
        // Then
        assertThat(backend.calls("logout")).hasSize(1);
        assertThat(backend.calls("login")).hasSize(1);
        int last = backend.calls("heartbeat").size();
        await().during(Duration.ofMillis(300))
                .until(() -> backend.calls("heartbeat").size() <= last + 1);
    }

    private Roster roster(Duration interval) {
        return roster(interval, INTERVAL);
    }

    private Roster roster(Duration interval, Duration period) {
        BackendList list = new BackendList(
                backend.settings(interval, Duration.ofSeconds(10)), period, () -> served, Clock.systemUTC());
        return new Roster(
                list,
                new Backoff(Duration.ofMillis(10), Duration.ofMillis(10), new Random(1)),
                cameras -> served = cameras.stream().map(camera -> camera.id()).toList());
    }

    @AfterEach
    void close() {
        roster.stop();
        backend.close();
    }
}
