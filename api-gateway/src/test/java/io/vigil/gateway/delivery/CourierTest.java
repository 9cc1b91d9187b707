package io.vigil.gateway.delivery;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.intake.Unusable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** The way to a backend over real sockets, with a backend that answers as each test wants. */
class CourierTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private DisposableServer backend;
    private Courier courier;

    private record Told(String body, String token, long atMs) {}

    @BeforeEach
    void start() {
        backend = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.post(
                        "/cv-callback.php",
                        (request, response) -> request.receive()
                                .aggregate()
                                .asString()
                                .flatMap(body -> response.status(body.contains("unwanted") ? 422 : status.get())
                                        .sendString(Mono.fromSupplier(() -> noted(
                                                body, request.requestHeaders().get("X-CV-Auth-Token"))))
                                        .then())))
                .bindNow();
        DeliverySettings settings = new DeliverySettings(
                "http://127.0.0.1:" + backend.port() + "/cv-callback.php", "the token", Duration.ofHours(1));
        courier = new Courier(
                settings,
                new Backend(settings, JSON),
                database.bean(DatabaseClient.class),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        backend.disposeNow();
    }

    @Test
    void shouldTellWhatACameraFoundInItsOrderAndTenASecondAtMost() {
        // When
        await(courier.deliver(List.of(found("1", "7"), found("2", "7"), found("3", "7")))
                .thenReturn(true));

        // Then
        assertThat(told).extracting(Told::body).containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}", "{\"id\":\"3\"}");
        assertThat(told).extracting(Told::token).containsOnly("the token");
        List<Long> times = told.stream().map(Told::atMs).toList();
        assertThat(times.get(2) - times.get(0)).isGreaterThanOrEqualTo(190);
    }

    @Test
    void shouldFailWhileTheBackendIsAwayAndTellEachOnceWhenItIsBack() {
        // Given
        await(courier.deliver(List.of(found("1", "7"))).thenReturn(true));
        List<Result> all = List.of(found("1", "7"), found("2", "7"));
        status.set(503);

        // When
        assertThatThrownBy(() -> await(courier.deliver(all).thenReturn(true)))
                .hasRootCauseMessage("the callback backend answers 503");
        int tries = told.size() - 1;
        told.clear();
        status.set(200);
        await(courier.deliver(all).thenReturn(true));

        // Then
        assertThat(tries).isEqualTo(3);
        assertThat(told).extracting(Told::body).containsExactly("{\"id\":\"2\"}");
    }

    @Test
    void shouldTellTheOthersWhereOneIsRefused() {
        List<Result> some = List.of(found("unwanted", "7"), found("unwanted", "8"), found("2", "9"));
        assertThatThrownBy(() -> await(courier.deliver(some).thenReturn(true))).hasRootCauseInstanceOf(Unusable.class);
        assertThat(told).extracting(Told::body).contains("{\"id\":\"2\"}");
    }

    @Test
    void shouldTellNoMoreOfWhatIsTooOld() {
        Result old =
                new Result("1", "7", Clock.systemUTC().instant().minus(Duration.ofHours(2)), false, local -> Map.of());
        await(courier.deliver(List.of(old)).thenReturn(true));
        assertThat(told).isEmpty();
    }

    private String noted(String body, String token) {
        told.add(new Told(body, token, System.nanoTime() / 1_000_000));
        return "{\"success\": true, \"message\": \"recorded\", \"risk_score\": 0.1, \"risk_level\": \"LOW\"}";
    }

    private static Result found(String id, String camera) {
        return new Result(id, camera, Clock.systemUTC().instant(), false, local -> Map.of("id", id));
    }
}
