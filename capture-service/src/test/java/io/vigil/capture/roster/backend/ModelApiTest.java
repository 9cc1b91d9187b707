package io.vigil.capture.roster.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.capture.roster.Unavailable;
import io.vigil.capture.roster.backend.LaravelBackend.Call;
import io.vigil.capture.roster.backend.LaravelBackend.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelApiTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final LaravelBackend backend = new LaravelBackend();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ModelApi api = api(Duration.ofSeconds(5));

    @Test
    void shouldLogInOnceForAllCalls() {
        // When
        api.cameras();
        api.heartbeat(List.of(1L, 2L));
        api.cameras();
        // Then
        assertThat(backend.calls("login"))
                .containsExactly(
                        new Call("login", "", backend.calls("login").get(0).body()));
        assertThat(backend.calls("login").get(0).body())
                .contains("\"email\":\"model1@system.local\"", "\"password\":\"your_password\"");
        assertThat(backend.calls("heartbeat"))
                .containsExactly(new Call("heartbeat", "1|abc123def456", "{\"camera_ids\":[1,2]}"));
    }

    @Test
    void shouldLogInOnceMoreWhenTheTokenIsRevokedAndRepeatTheCall() {
        // Given
        api.cameras();
        backend.renewToken("2|second");
        // When
        api.heartbeat(List.of());
        // Then
        assertThat(backend.calls("login")).hasSize(2);
        assertThat(backend.calls("heartbeat")).extracting(Call::token).containsExactly("1|abc123def456", "2|second");
    }

    @Test
    void shouldNotLogInAgainAndAgainWhenEveryTokenIsRefused() {
        // Given
        backend.instead("cameras", new Reply(401, "{\"message\":\"Unauthenticated.\"}"));
        Unavailable first = catchThrowableOfType(Unavailable.class, api::cameras);
        // When: asked again and again within the pause
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(api::cameras).hasMessage(first.getMessage());
        }
        // Then: the login, and that in the place of the refused token
        assertThat(backend.calls("login")).hasSize(2);
        assertThat(first.pause()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @Test
    void shouldPauseLongerAfterEachWrongLoginAndGoOnOnceItIsRight() {
        // Given
        backend.instead("login", new Reply(401, "{\"status\":false,\"message\":\"Invalid credentials\"}"));
        Duration before = Duration.ZERO;
        for (int i = 0; i < 4; i++) {
            // When
            Unavailable refused = catchThrowableOfType(Unavailable.class, api::cameras);
            // Then
            assertThat(refused).hasMessageContaining("MODEL_PASSWORD");
            assertThat(refused.pause()).isGreaterThan(before).isLessThan(Duration.ofSeconds(73));
            before = refused.pause();
            pass(before);
        }
        assertThat(backend.calls("login")).hasSize(4);
        backend.asBefore("login");
        assertThat(api.cameras()).isEmpty();
    }

    @Test
    void shouldAskNoSoonerThanAThrottlingBackendAllows() {
        // Given
        backend.instead("login", new Reply(429, "{}", Map.of("Retry-After", "120")));
        // When
        Unavailable throttled = catchThrowableOfType(Unavailable.class, api::cameras);
        backend.asBefore("login");
        pass(Duration.ofSeconds(119));
        assertThatThrownBy(api::cameras).isInstanceOf(Unavailable.class);
        assertThat(backend.calls("login")).hasSize(1);
        pass(Duration.ofSeconds(2));
        // Then
        assertThat(throttled.pause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(api.cameras()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sat, 21 Nov 2026 10:02:00 GMT", "120"})
    void shouldUnderstandRetryAfterInBothForms(String retryAfter) {
        backend.instead("cameras", new Reply(503, "", Map.of("Retry-After", retryAfter)));
        assertThat(catchThrowableOfType(Unavailable.class, api::cameras).pause())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "99999999999999999999", "-5", "soon", ""})
    void shouldWaitNoLongerThanAnHourWhateverIsAsked(String retryAfter) {
        backend.instead("cameras", new Reply(429, "", Map.of("Retry-After", retryAfter)));
        assertThat(catchThrowableOfType(Unavailable.class, api::cameras).pause())
                .isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "cameras"})
    void shouldSayThatTheAddressIsNotAllowed(String path) {
        backend.instead(
                path,
                new Reply(
                        403,
                        "{\"status\":false,\"message\":\"Request IP does not match the whitelisted IP address for this"
                                + " model\"}"));
        Unavailable refused = catchThrowableOfType(Unavailable.class, api::cameras);
        assertThat(refused).hasMessageContaining("refuses this machine's address");
        assertThat(refused.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldCarryTheTokenNowhereElse() {
        try (LaravelBackend elsewhere = new LaravelBackend()) {
            // Given
            backend.instead(
                    "cameras",
                    new Reply(
                            302,
                            "",
                            Map.of("Location", "http://127.0.0.1:" + elsewhere.port() + "/api/model/cameras")));
            // Then
            assertThatThrownBy(api::cameras).hasMessageContaining("sends elsewhere (status 302)");
            assertThat(elsewhere.calls("cameras")).isEmpty();
        }
    }

    @Test
    void shouldNotReadAnAnswerWithoutEnd() {
        backend.instead("cameras", new Reply(200, "[" + " ".repeat(3 * 1024 * 1024)));
        assertThatThrownBy(api::cameras).hasMessageContaining("longer than 2 MB");
    }

    @Test
    void shouldNotWaitForAnAnswerThatDoesNotCome() {
        // Given
        backend.hold("cameras");
        // Then
        assertThatThrownBy(() -> api(Duration.ofMillis(200)).cameras()).hasMessageContaining("does not answer in time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\r\\nX-Injected: 1", "\\u0000"})
    void shouldRefuseATokenThatCannotBeOne(String token) {
        backend.instead("login", new Reply(200, "{\"status\":true,\"data\":{\"token\":\"" + token + "\"}}"));
        assertThatThrownBy(api::cameras).hasMessageContaining("gives no token");
    }

    @Test
    void shouldGiveTheTokenBackAndLogInNoMore() {
        // Given
        api.cameras();
        // When
        api.logout();
        // Then
        assertThat(backend.calls("logout")).extracting(Call::token).containsExactly("1|abc123def456");
        assertThatThrownBy(api::cameras).isInstanceOf(Unavailable.class);
        assertThat(backend.calls("login")).hasSize(1);
    }

    @Test
    void shouldWaitASecondAtMostForTheLogout() {
        // Given
        api.cameras();
        backend.hold("logout");
        long began = System.nanoTime();
        // When
        api.logout();
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_800));
    }

    @Test
    void shouldLogOutOnlyWhereItIsLoggedIn() {
        api.logout();
        assertThat(backend.calls("logout")).isEmpty();
    }

    private ModelApi api(Duration timeout) {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new ModelApi(backend.settings(Duration.ofMinutes(1), timeout), clock);
    }

    private void pass(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    @AfterEach
    void close() {
        backend.close();
    }
}
