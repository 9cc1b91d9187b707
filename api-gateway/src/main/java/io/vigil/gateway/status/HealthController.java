package io.vigil.gateway.status;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.live.LiveBoard;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether all that the gateway depends on answers; never waits longer than a few seconds to say so. */
@RestController
class HealthController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DatabaseClient database;
    private final KafkaProbe kafka;
    private final RegistryProbe registry;
    private final LiveBoard board;
    private final Mono<ResponseEntity<Map<String, Object>>> health;
    private volatile boolean started;

    HealthController(DatabaseClient database, KafkaProbe kafka, GatewayProperties properties, LiveBoard board) {
        this.database = database;
        this.kafka = kafka;
        this.registry = new RegistryProbe(properties.registry());
        this.board = board;
        board.complete().subscribe(nothing -> {}, failure -> {}, () -> started = true);
        this.health = Mono.defer(this::ask).cache(Duration.ofSeconds(1));
    }

    @GetMapping("/api/health")
    Mono<ResponseEntity<Map<String, Object>>> health() {
        return health;
    }

    private Mono<ResponseEntity<Map<String, Object>>> ask() {
        Mono<?> postgres = database.sql("select 1").fetch().one();
        return Mono.zip(up(kafka.ask()), up(postgres), up(registry.ask()))
                .map(up -> answer(up.getT1(), up.getT2(), up.getT3()));
    }

    private static Mono<Boolean> up(Mono<?> probe) {
        return probe.thenReturn(true).timeout(PATIENCE).onErrorReturn(false);
    }

    private ResponseEntity<Map<String, Object>> answer(boolean kafkaUp, boolean postgresUp, boolean registryUp) {
        boolean all = kafkaUp && postgresUp && registryUp;
        boolean ready = all && started;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", ready ? "up" : all ? "starting" : "down");
        body.put("kafka", word(kafkaUp));
        body.put("postgres", word(postgresUp));
        body.put("registry", word(registryUp));
        long online = board.views(Scope.EVERYTHING).stream()
                .filter(CameraView::online)
                .count();
        body.put(
                "cameras",
                Map.of("online", online, "total", board.views(Scope.EVERYTHING).size()));
        return ResponseEntity.status(ready ? 200 : 503).body(body);
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
