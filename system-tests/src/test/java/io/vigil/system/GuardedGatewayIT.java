package io.vigil.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway behind a proxy on this machine: who is believed, how much is let through, what browsers are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedGatewayIT {
    private static final String LOGIN =
            "{\"email\":\"capture@vigil.local\",\"password\":\"test-secret-of-24-letters\"}";

    private GatewayStand stand;

    @BeforeAll
    void start() {
        stand = GatewayStand.with(Map.of(
                "VIGIL_GATEWAY_PROXIES_0", "127.0.0.1",
                "VIGIL_GATEWAY_TRUST_LOOPBACK", "true",
                "VIGIL_GATEWAY_CORS_ORIGINS_0", "https://pages.example",
                "VIGIL_GATEWAY_LIMITS_ADDRESS_PER_SECOND", "5",
                "VIGIL_GATEWAY_LIMITS_ADDRESS_BURST", "60"));
    }

    @AfterAll
    void stop() {
        stand.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,200,no-store",
        "/api/health,200,no-store",
        "/api/v1/cameras,200,no-store",
        "/api/v1/nothing,404,no-store",
        "/live/nothing,404,no-store",
        "/..;/x,400,no-store"
    })
    void shouldTellBrowsersTheSameRulesWithEveryAnswer(String path, int status, String caching) {
        RawHttp.Answer answer = new RawHttp(stand.port())
                .send("GET " + path + " HTTP/1.1\r\nHost: vigil\r\nAuthorization: Bearer "
                        + stand.credentials().apiToken() + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy"))
                .isEqualTo(path.startsWith("/live") ? "cross-origin" : "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo(caching);
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void shouldAskBrowsersToStayWithHttpsWhereTheProxySpeaksIt() {
        var answer = send(request("/api/health", "203.0.113.1").header("X-Forwarded-Proto", "https"));
        assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void shouldLetAModelInLoginOnlyFromWhereItMayCall() {
        assertThat(login(null)).isEqualTo(200);
        assertThat(login("203.0.113.9")).isEqualTo(403);
        assertThat(login("127.0.0.1, 203.0.113.9")).isEqualTo(403);
    }

    @Test
    void shouldNotTakeWhatWasForwardedForANeighbours() {
        var direct = HttpRequest.newBuilder(stand.url("/api/v1/cameras"));
        assertThat(send(direct).statusCode()).isEqualTo(200);
        assertThat(send(direct.copy().header("X-Forwarded-For", "203.0.113.2")).statusCode())
                .isEqualTo(401);
        assertThat(send(direct.copy().header("X-Forwarded-For", "127.0.0.1")).statusCode())
                .isEqualTo(401);
        assertThat(send(direct.copy().header("Forwarded", "for=127.0.0.1")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldRefuseAnAddressThatAsksTooMuchAndTellWhenToComeAgain() {
        // Given
        HttpResponse<String> answer = send(request("/api/health", "203.0.113.3"));
        for (int i = 0; i < 100 && answer.statusCode() != 429; i++) {
            answer = send(request("/api/health", "203.0.113.3"));
        }

        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 12);
        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"address\";q=60;w=12");
        assertThat(header(answer, "RateLimit")).startsWith("\"address\";r=0;t=");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(send(request("/api/health", "203.0.113.4")).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/health", "198.51.100.1, 203.0.113.3")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void shouldTellAKnownCallerWhatIsLeft() {
        var answer = send(request("/api/v1/cameras", "203.0.113.5")
                .header("Authorization", "Bearer " + stand.credentials().apiToken()));
        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"caller\";q=600;w=2");
        assertThat(header(answer, "RateLimit")).matches("\"caller\";r=5\\d\\d;t=\\d+");
    }

    @Test
    void shouldCloseTheDoorToWhoGuessesPasswordsAndToNobodyElse() {
        // Given
        int status = 401;
        for (int i = 0; i < 40 && status == 401; i++) {
            status = send(guess("203.0.113.6", i)).statusCode();
        }

        // Then
        assertThat(status).isEqualTo(429);
        assertThat(send(guess("203.0.113.7", 0)).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldShareAnswersWithListedPagesAlone() {
        var listed = send(request("/api/health", "203.0.113.8").header("Origin", "https://pages.example"));
        var foreign = send(request("/api/health", "203.0.113.8").header("Origin", "https://evil.example"));
        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo("https://pages.example");
        assertThat(header(listed, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpRequest.Builder guess(String from, int number) {
        String pair = Base64.getEncoder().encodeToString(("admin:guess" + number).getBytes(UTF_8));
        return request("/api/v1/cameras", from).header("Authorization", "Basic " + pair);
    }

    private int login(@Nullable String from) {
        var request = HttpRequest.newBuilder(stand.url("/api/model/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(LOGIN));
        if (from != null) {
            request.header("X-Forwarded-For", from);
        }
        return send(request).statusCode();
    }

    private HttpRequest.Builder request(String path, String from) {
        return HttpRequest.newBuilder(stand.url(path)).header("X-Forwarded-For", from);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Deployment.HTTP.send(
                    request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
