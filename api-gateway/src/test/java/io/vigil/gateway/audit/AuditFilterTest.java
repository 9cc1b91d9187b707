package io.vigil.gateway.audit;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.RepositoriesFixture;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Requests as the filter sees them; who is behind them and what became of them, the chain says. */
class AuditFilterTest {
    private static final Actor ADA = new Actor(Actor.Kind.PERSON, "12", List.of("analyst"));

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final Told told = new Told(database);
    private final AuditFilter filter = new AuditFilter(database.bean(Trail.class));

    @BeforeEach
    void forget() {
        database.bean(Trail.class).end();
        kept();
        told.forget();
    }

    @Test
    void shouldTellOfARefusalAtOnceAndOfTheNextOnesFromThereTogether() {
        // When
        for (int i = 0; i < 50; i++) {
            ended(get("/api/v1/people/" + i), HttpStatus.UNAUTHORIZED);
        }

        // Then
        kept();
        assertThat(told.lines())
                .containsExactly("stranger/- access.refused path/GET /api/v1/people refused no-credentials");
        assertThat(told.all().get(0).getAddress()).isEqualTo("192.0.2.7");

        // When
        database.bean(Trail.class).end();
        kept();

        // Then
        assertThat(told.lines())
                .hasSize(2)
                .last()
                .isEqualTo("stranger/- access.refused path refused no-credentials x49");
    }

    @Test
    void shouldSayWhyAndWhoWasRefused() {
        // When
        MockServerWebExchange wrong =
                exchange(MockServerHttpRequest.get("/api/v1/cameras").header("Authorization", "Bearer 17|geheim"));
        ended(wrong, HttpStatus.UNAUTHORIZED);
        MockServerWebExchange forbidden = get("/api/v1/people");
        ADA.asksBy(forbidden);
        ended(forbidden, HttpStatus.FORBIDDEN);
        MockServerWebExchange hidden = get("/api/v1/cameras/9");
        ADA.asksBy(hidden);
        Audit.beyondScope(hidden);
        ended(hidden, HttpStatus.NOT_FOUND);
        ended(get("/live/1"), HttpStatus.TOO_MANY_REQUESTS);
        ended(exchange(MockServerHttpRequest.post("/api/v1/session")), HttpStatus.UNAUTHORIZED);
        ended(exchange(MockServerHttpRequest.post("/api/model/login")), HttpStatus.FORBIDDEN);

        // Then
        kept();
        assertThat(told.lines())
                .containsExactly(
                        "stranger/- access.refused path/GET /api/v1/cameras refused credentials",
                        "person/12 access.refused path/GET /api/v1/people refused role",
                        "person/12 access.refused path/GET /api/v1/cameras refused scope",
                        "stranger/- access.refused path/GET /live/1 refused rate",
                        "stranger/- session.refused session refused credentials",
                        "stranger/- session.refused session refused address");
        assertThat(told.all().toString()).doesNotContain("geheim");
    }

    @Test
    void shouldTellWhoLookedUpWhatWasFoundAtWhichCamera() {
        // When
        MockServerWebExchange exchange = get("/api/v1/anomalies?camera=3");
        ADA.asksBy(exchange);
        mapped(exchange, "/api/v1/anomalies");
        ended(exchange, HttpStatus.OK);
        kept();

        // Then
        assertThat(told.lines()).containsExactly("person/12 findings.viewed camera/3");

        // When
        MockServerWebExchange inPath = get("/api/v1/cameras/4/analyses?camera=3");
        ADA.asksBy(inPath);
        mapped(inPath, "/api/v1/cameras/{id}/analyses");
        inPath.getAttributes().put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "4"));
        ended(inPath, HttpStatus.OK);
        kept();

        // Then
        assertThat(told.lines()).last().isEqualTo("person/12 findings.viewed camera/4");
    }

    @Test
    void shouldTellNothingOfWhatShowsNothingOfPeopleNorOfWhatFailed() {
        MockServerWebExchange health = get("/api/health");
        mapped(health, "/api/health");
        ended(health, HttpStatus.OK);
        MockServerWebExchange failed = get("/api/v1/incidents");
        mapped(failed, "/api/v1/incidents");
        ended(failed, HttpStatus.SERVICE_UNAVAILABLE);
        kept();
        assertThat(told.lines()).isEmpty();
    }

    @Test
    void shouldTellOfAViewingWhenItBeginsAndWhenItEnds() {
        // When
        Audit audit = database.bean(Audit.class);
        MockServerWebExchange exchange = get("/live/3");
        ADA.asksBy(exchange);
        await(filter.filter(exchange, passed -> audit.watching(List.of("3"), Mono.<Void>empty()))
                .thenReturn(true));
        database.bean(Trail.class).end();
        kept();

        // Then
        assertThat(told.lines()).containsExactly("person/12 live.viewed camera/3", "person/12 live.left camera/3");
        assertThat(told.all().get(1).getDurationMs()).isBetween(0L, 5_000L);
    }

    private void kept() {
        await(database.bean(AuditQueue.class).emptied().thenReturn(true));
    }

    private void ended(ServerWebExchange exchange, HttpStatus status) {
        await(filter.filter(exchange, passed -> {
                    passed.getResponse().setStatusCode(status);
                    return passed.getResponse().setComplete();
                })
                .thenReturn(true));
    }

    private static void mapped(ServerWebExchange exchange, String pattern) {
        exchange.getAttributes()
                .put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, PathPatternParser.defaultInstance.parse(pattern));
    }

    private static MockServerWebExchange get(String path) {
        return exchange(MockServerHttpRequest.get(path));
    }

    private static MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
        return MockServerWebExchange.from(request.remoteAddress(new InetSocketAddress("192.0.2.7", 40_000)));
    }
}
