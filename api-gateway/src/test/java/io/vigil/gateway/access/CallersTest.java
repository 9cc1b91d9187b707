package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.GatewayProperties.Account;
import io.vigil.gateway.GatewayProperties.Gateway;
import io.vigil.gateway.GatewayProperties.Keep;
import io.vigil.gateway.GatewayProperties.Live;
import io.vigil.gateway.GatewayProperties.ModelAccount;
import io.vigil.gateway.GatewayProperties.OnDemand;
import io.vigil.gateway.GatewayProperties.Postgres;
import io.vigil.gateway.database.PostgresForTests;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;

class CallersTest {
    private final Callers trusting = new Callers(settings("token", true));

    @Test
    void shouldTakeALoopbackCallerForAnOperatorOnlyWhereTheSettingsSaySo() {
        assertThat(trusting.identify(get("127.0.0.1", "localhost:8000").build()))
                .contains("loopback");
        assertThat(new Callers(settings("token", false))
                        .identify(get("127.0.0.1", "localhost:8000").build()))
                .isEmpty();
        assertThat(trusting.identify(get("192.168.1.9", "localhost:8000").build()))
                .isEmpty();
    }

    @Test
    void shouldNotBelieveAForwardedAddress() {
        var request = get("192.168.1.9", "localhost").header("X-Forwarded-For", "127.0.0.1");
        assertThat(trusting.identify(request.build())).isEmpty();
    }

    @Test
    void shouldNotTrustAReboundName() {
        assertThat(trusting.identify(get("127.0.0.1", "evil.example:8000").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example,true",
        "null,true",
        "http://localhost:8000,false",
        "http://127.0.0.1:5173,false",
        "http://localhost:3000,false"
    })
    void shouldRefuseChangesFromForeignPages(String origin, boolean foreign) {
        var request = at(MockServerHttpRequest.post("/api/v1/cameras"), "127.0.0.1", "localhost:8000")
                .header("Origin", origin);
        assertThat(trusting.isForeignPage(request.build())).isEqualTo(foreign);
    }

    @Test
    void shouldRefuseSocketsFromForeignPages() {
        var request = get("127.0.0.1", "localhost:8000")
                .header("Origin", "http://evil.example")
                .header("Upgrade", "websocket");
        assertThat(trusting.isForeignPage(request.build())).isTrue();
    }

    @Test
    void shouldKnowTheTokenAndTheAdmin() {
        assertThat(trusting.identify(get("8.8.8.8", "h")
                        .header("Authorization", "Bearer token")
                        .build()))
                .contains("api-token");
        assertThat(trusting.identify(get("8.8.8.8", "h")
                        .header("Authorization", basic("admin:pw"))
                        .build()))
                .contains("admin");
        assertThat(trusting.identify(get("8.8.8.8", "h")
                        .header("Authorization", basic("admin:no"))
                        .build()))
                .isEmpty();
    }

    @Test
    void shouldNotFallBackToLoopbackWhereATokenIsWrong() {
        var request = get("127.0.0.1", "localhost").header("Authorization", "Bearer wrong");
        assertThat(trusting.identify(request.build())).isEmpty();
    }

    @Test
    void shouldNotLetABlankTokenIn() {
        Callers unset = new Callers(settings("", true));
        assertThat(unset.identify(
                        get("8.8.8.8", "h").header("Authorization", "Bearer ").build()))
                .isEmpty();
    }

    private static BaseBuilder<?> get(String from, String host) {
        return at(MockServerHttpRequest.get("/api/v1/cameras"), from, host);
    }

    private static BaseBuilder<?> at(BaseBuilder<?> request, String from, String host) {
        return request.remoteAddress(new InetSocketAddress(from, 50_000)).header("Host", host);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Gateway settings(String token, boolean trustLoopback) {
        return new Gateway(
                new Postgres("h", 5432, "d", "u", "p", 1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                new Account("admin", "pw"),
                token,
                "",
                trustLoopback,
                Base64.getEncoder().encodeToString(new byte[32]),
                List.of(),
                List.of(),
                new ModelAccount("", "", "", "", ""),
                List.of(),
                List.of("http://localhost:3000"),
                new Live(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        80,
                        new OnDemand(4, 16, 5, Duration.ofSeconds(10), Duration.ofSeconds(2))),
                new Keep(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(400)),
                List.of(),
                null,
                PostgresForTests.UNLIMITED,
                PostgresForTests.PATIENT);
    }
}
