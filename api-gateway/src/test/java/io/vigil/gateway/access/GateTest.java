package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.database.DatabaseConfiguration;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.problem.FailureWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The whole chain of filters before handlers that tell whom they were given. */
class GateTest {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private WebTestClient client;

    @BeforeEach
    void start() {
        context.registerBean(GatewayProperties.class, PostgresForTests::nowhere);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(
                DatabaseConfiguration.class, // leads nowhere, and is not asked
                AccessConfiguration.class,
                Identification.class,
                FailureWriter.class,
                Scopes.class,
                Origins.class,
                Handlers.class,
                Doors.class);
        context.refresh();
        client = WebTestClient.bindToApplicationContext(context).build();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void shouldGiveAHandlerItsCallerAndNoneWhereStrangersMayCome() {
        assertThat(get("/api/v1/cameras/7", "viewer 7")).isEqualTo("200 7 viewer");
        assertThat(get("/", null)).isEqualTo("200 nobody");
    }

    @Test
    void shouldAskAStrangerToLogIn() {
        client.get()
                .uri("/api/v1/cameras/7")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("WWW-Authenticate");
    }

    @Test
    void shouldNotTryAnotherWayInWhereWhatWasBroughtIsNotGood() {
        assertThat(get("/api/v1/cameras/7", "wrong")).startsWith("401");
    }

    @Test
    void shouldRefuseAChangeToAViewer() {
        assertThat(call(HttpMethod.PUT, "/api/v1/cameras/7", "viewer 7")).startsWith("403");
        assertThat(call(HttpMethod.PUT, "/api/v1/cameras/7", "operator 7")).isEqualTo("200 changed 7");
    }

    @Test
    void shouldAnswerForACameraOfOthersAsForNone() {
        String others = get("/api/v1/cameras/8", "viewer 7");
        String none = get("/api/v1/cameras/888", "viewer 7");
        assertThat(others).startsWith("404").isEqualTo(none.replace("888", "8"));
        assertThat(call(HttpMethod.PUT, "/api/v1/cameras/8", "operator 7")).startsWith("404");
        assertThat(get("/live/8", "viewer 7")).startsWith("404");
    }

    @Test
    void shouldKeepWhatNobodyListedFromAllButAdmins() {
        assertThat(get("/unlisted", "operator 7")).startsWith("403");
        assertThat(get("/unlisted", "admin all")).isEqualTo("200 unlisted");
        assertThat(get("/unlisted", "admin 7")).startsWith("403");
    }

    @Test
    void shouldNotBeFooledByAnotherSpellingOfAPath() {
        assertThat(get("/api/v1/cameras/%38", "viewer 7")).startsWith("404");
        assertThat(get("/api/v1/cameras/7;a=b", "viewer 7")).startsWith("4");
        assertThat(get("/api/v1/cameras/8;/", "viewer 7")).startsWith("4");
    }

    private String get(String path, @Nullable String who) {
        return call(HttpMethod.GET, path, who);
    }

    private String call(HttpMethod method, String path, @Nullable String who) {
        var result = client.method(method)
                .uri(java.net.URI.create(path))
                .headers(headers -> {
                    if (who != null) {
                        headers.set("X-Test", who);
                    }
                })
                .exchange()
                .returnResult(String.class);
        String body = result.getResponseBody()
                .collectList()
                .map(parts -> String.join("", parts))
                .toFuture()
                .join();
        return result.getStatus().value() + " " + body;
    }

    @Configuration(proxyBeanMethods = false)
    static class Doors {
        /** "role camera" or "role all"; anything else is not good. */
        @Bean
        WayIn byHeader() {
            return exchange -> {
                String who = exchange.getRequest().getHeaders().getFirst("X-Test");
                if (who == null) {
                    return Mono.empty();
                }
                String[] words = who.split(" ", 2);
                return words.length < 2
                        ? Mono.error(NotKnown.token())
                        : Mono.just(new Caller(
                                "1",
                                words[0],
                                Caller.Kind.PERSON,
                                Set.of(Role.valueOf(words[0].toUpperCase(java.util.Locale.ROOT))),
                                words[1].equals("all") ? Scope.EVERYTHING : Scope.ofCameras(Long.parseLong(words[1]))));
            };
        }
    }

    @RestController
    @EnableWebFlux
    static class Handlers {
        @GetMapping("/api/v1/cameras/{id}")
        String camera(@PathVariable String id, Caller caller) {
            return id + " " + caller.name();
        }

        @PutMapping("/api/v1/cameras/{id}")
        String change(@PathVariable String id) {
            return "changed " + id;
        }

        @GetMapping("/live/{camera}")
        String live(@PathVariable String camera) {
            return camera;
        }

        @GetMapping("/unlisted")
        String unlisted() {
            return "unlisted";
        }

        @GetMapping("/")
        String front(@Nullable Caller caller) {
            return caller == null ? "nobody" : caller.name();
        }
    }
}
