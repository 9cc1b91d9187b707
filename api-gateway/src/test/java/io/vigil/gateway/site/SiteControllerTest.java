package io.vigil.gateway.site;

import static io.vigil.gateway.RepositoriesFixture.await;

import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Role;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.problem.FailuresForTests;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.MethodParameter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class SiteControllerTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private Sites sites;

    @BeforeEach
    void begin() {
        DatabaseClient client = database.bean(DatabaseClient.class);
        await(client.sql("delete from sites").fetch().rowsUpdated());
        sites = new Sites(
                client,
                database.bean(TransactionalOperator.class),
                database.bean(Cameras.class),
                database.bean(Audit.class));
    }

    @Test
    void shouldKeepASiteFromItsBeginningToItsEnd() {
        WebTestClient http = as(Scope.EVERYTHING);
        String place = Objects.requireNonNull(http.post()
                .uri("/api/v1/sites")
                .bodyValue(Map.of("name", " Yard ", "timeZone", "Europe/Berlin"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Yard")
                .jsonPath("$.cameras")
                .isEqualTo(0)
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location"));
        http.put()
                .uri(place)
                .bodyValue(Map.of("name", "Harbour", "timeZone", "Asia/Tokyo"))
                .exchange()
                .expectStatus()
                .isOk();
        http.get().uri(place).exchange().expectBody().jsonPath("$.timeZone").isEqualTo("Asia/Tokyo");
        http.delete().uri(place).exchange().expectStatus().isNoContent();
        http.get().uri(place).exchange().expectStatus().isNotFound();
        http.delete().uri(place).exchange().expectStatus().isNotFound();
    }

    @Test
    void shouldNameTheFieldThatIsWrongAndTheNameThatIsTaken() {
        await(sites.add(new SiteDraft("Yard", "UTC")));
        WebTestClient http = as(Scope.EVERYTHING);
        http.post()
                .uri("/api/v1/sites")
                .bodyValue(Map.of("name", "Other", "timeZone", "Europe/Nowhere"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("timeZone");
        http.post()
                .uri("/api/v1/sites")
                .bodyValue(Map.of("name", "Yard", "timeZone", "UTC"))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void shouldShowEverybodyTheSitesOfTheirScopeAlone() {
        Site yard = await(sites.add(new SiteDraft("Yard", "UTC")));
        Site vault = await(sites.add(new SiteDraft("Vault", "UTC")));
        WebTestClient http = as(Scope.of(Set.of(yard.id()), Set.of()));
        http.get()
                .uri("/api/v1/sites")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].name")
                .isEqualTo("Yard");
        http.get().uri("/api/v1/sites/" + vault.id()).exchange().expectStatus().isNotFound();
        as(Scope.EVERYTHING)
                .get()
                .uri("/api/v1/sites")
                .exchange()
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("Vault");
    }

    private WebTestClient as(Scope scope) {
        Caller caller = new Caller("ada", "ada", Caller.Kind.PERSON, Set.of(Role.VIEWER), scope);
        return WebTestClient.bindToController(new SiteController(sites))
                .webFilter(new FailuresForTests())
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(new Given(caller)))
                .build();
    }

    private record Given(Caller caller) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Caller.class);
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext bindings, ServerWebExchange exchange) {
            return Mono.just(caller);
        }
    }
}
