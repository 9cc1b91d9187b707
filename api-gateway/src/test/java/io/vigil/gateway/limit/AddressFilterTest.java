package io.vigil.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.LimitSettings;
import io.vigil.gateway.LimitSettings.Failures;
import io.vigil.gateway.LimitSettings.Rate;
import io.vigil.gateway.problem.FailureWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class AddressFilterTest {
    private static final String RIGHT = "Basic cmlnaHQ6cmlnaHQ=";

    private final TestClock clock = new TestClock();
    private final AddressFilter filter = new AddressFilter(
            settings(new Rate(10, 20)),
            clock,
            new FailureWriter(JsonMapper.builder().build()));

    @Test
    void shouldAnswerTooManyRequestsOfOneAddressWith429() {
        // Given
        for (int i = 0; i < 20; i++) {
            assertThat(status(ask("203.0.113.9", null))).isEqualTo(401);
        }

        // When
        MockServerHttpResponse refused = ask("203.0.113.9", null);

        // Then
        assertThat(status(refused)).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(body(refused)).containsEntry("status", 429).containsEntry("title", "Too Many Requests");
        assertThat(status(ask("203.0.113.10", null))).isEqualTo(401);
    }

    @Test
    void shouldCloseTheDoorToWhoGuessesPasswordsAndSayForHowLong() {
        // Given
        guess(4);

        // When
        MockServerHttpResponse refused = ask("203.0.113.9", "Basic d3Jvbmc6OTk=");

        // Then
        assertThat(status(refused)).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("8");
        clock.pass(Duration.ofSeconds(8));
        assertThat(status(ask("203.0.113.9", "Basic d3Jvbmc6OTk="))).isEqualTo(401);
    }

    @Test
    void shouldRefuseEvenTheRightPasswordFromWhoGuessed() {
        guess(4);
        assertThat(status(ask("203.0.113.9", RIGHT))).isEqualTo(429);
    }

    @Test
    void shouldLetThroughWhatWasRightBeforeSomebodyGuessed() {
        assertThat(status(ask("203.0.113.9", RIGHT))).isEqualTo(200);
        guess(4);
        assertThat(status(ask("203.0.113.9", RIGHT))).isEqualTo(200);
    }

    @Test
    void shouldNotTakeAPageThatIsOpenToAllForProofOfAPassword() {
        // Given
        String guessed = "Basic Z3Vlc3M6MQ==";
        assertThat(status(ask("/api/health", "203.0.113.9", guessed))).isEqualTo(200);

        // When
        guess(4);

        // Then
        assertThat(status(ask("203.0.113.9", guessed))).isEqualTo(429);
    }

    @Test
    void shouldNotCloseTheDoorToPeopleForAProgramWithAnOldToken() {
        for (int i = 0; i < 10; i++) {
            ask("203.0.113.9", "Bearer old");
        }
        assertThat(status(ask("203.0.113.9", "Bearer old"))).isEqualTo(429);
        assertThat(status(ask("203.0.113.9", RIGHT))).isEqualTo(200);
    }

    private void guess(int beyondWhatIsFree) {
        for (int i = 0; i < 3 + beyondWhatIsFree; i++) {
            ask("203.0.113.9", "Basic d3Jvbmc6" + i);
            clock.pass(i < 3 + beyondWhatIsFree - 1 ? Duration.ofSeconds(8) : Duration.ZERO);
        }
    }

    private MockServerHttpResponse ask(String from, @Nullable String authorization) {
        return ask("/api/v1/cameras", from, authorization);
    }

    private MockServerHttpResponse ask(String path, String from, @Nullable String authorization) {
        var request = MockServerHttpRequest.get(path).remoteAddress(new InetSocketAddress(from, 4_711));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        MockServerWebExchange exchange = MockServerWebExchange.from(request);
        filter.filter(exchange, AddressFilterTest::guarded).toFuture().join();
        return exchange.getResponse();
    }

    /** As behind authentication: the right ones come through with a name, open pages answer anybody. */
    private static Mono<Void> guarded(ServerWebExchange exchange) {
        boolean open = exchange.getRequest().getPath().value().equals("/api/health");
        boolean right = RIGHT.equals(exchange.getRequest().getHeaders().getFirst("Authorization"));
        if (right && !open) {
            CallerFilter.know(exchange);
        }
        exchange.getResponse().setStatusCode(open || right ? HttpStatus.OK : HttpStatus.UNAUTHORIZED);
        return exchange.getResponse().setComplete();
    }

    private static int status(MockServerHttpResponse response) {
        return response.getStatusCode() == null ? 200 : response.getStatusCode().value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(MockServerHttpResponse response) {
        return JsonMapper.builder()
                .build()
                .readValue(response.getBodyAsString().toFuture().join(), Map.class);
    }

    private static LimitSettings settings(Rate address) {
        Failures failures = new Failures(3, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));
        return new LimitSettings(address, new Rate(0, 0), new Rate(0, 0), failures, 1_024, Duration.ZERO);
    }
}
