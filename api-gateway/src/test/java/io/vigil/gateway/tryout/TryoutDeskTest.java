package io.vigil.gateway.tryout;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraConnection;
import io.vigil.gateway.camera.Connections;
import io.vigil.gateway.camera.Reach;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.secret.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class TryoutDeskTest {
    private static final CameraConnection UNSAVED =
            new CameraConnection(new StreamUrl("rtsp://u:geheim@192.0.2.1/s"), Reach.PLAIN);
    private static final TryoutResult REFUSED =
            new TryoutResult("refused", "check the port", null, null, null, 12L, null);

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final String by = UUID.randomUUID().toString();
    private Tryouts tryouts;
    private TryoutDesk desk;
    private long instance;

    @BeforeEach
    void begin() {
        DatabaseClient client = database.bean(DatabaseClient.class);
        await(client.sql("delete from model_instances").fetch().rowsUpdated());
        instance = database.number(
                "insert into model_instances (name, email, password_hash, encryption_key_encrypted, allowed_address)"
                        + " values ('capture', '" + by + "@x', '', '', '') returning instance_id");
        SecretBox secrets = database.bean(SecretBox.class);
        tryouts = new Tryouts(client, Clock.systemUTC());
        Connections connections = database.bean(Connections.class);
        desk = new TryoutDesk(
                tryouts,
                connections,
                secrets,
                database.bean(Audit.class),
                JsonMapper.builder().build());
    }

    @Test
    void shouldHandATestToTheInstanceThatServesTheCameraAndTellWhatCameOfIt() {
        // Given
        Camera camera = database.add("tested " + by);
        await(tryouts.asks(instance).thenReturn(true));

        // When
        CompletableFuture<TryoutResult> result = desk.saved(camera.id(), by).toFuture();
        Tryout taken = await(taken());
        assertThat(database.bean(SecretBox.class).open(taken.sealedConnection()))
                .contains("geheim");
        assertThat(taken.toString()).doesNotContain("v2:");
        assertThat(await(tryouts.answer(instance + 1, taken.id(), REFUSED))).isFalse();
        assertThat(await(tryouts.answer(instance, taken.id(), REFUSED))).isTrue();

        // Then: and what was tried is not kept
        assertThat(result.join()).isEqualTo(REFUSED);
        assertThat(database.number("select count(*) from connection_tests where test_id = " + taken.id()
                        + " and connection_encrypted is null and result is null"))
                .isEqualTo(1);
        assertThat(await(tryouts.answer(instance, taken.id(), REFUSED))).isFalse();
    }

    @Test
    void shouldSayAtOnceThatNobodyTests() {
        Camera camera = database.add("untested " + by);
        assertThatThrownBy(() -> await(desk.saved(camera.id(), by)))
                .hasRootCauseInstanceOf(NobodyTests.class)
                .hasMessageContaining("not Vigil's capture");
        assertThatThrownBy(() -> await(desk.unsaved(UNSAVED, by))).hasRootCauseInstanceOf(NobodyTests.class);
    }

    @Test
    void shouldSayThatNobodyTestsWhereTheInstanceHasGone() {
        await(tryouts.asks(instance).thenReturn(true));
        long begun = System.nanoTime();
        assertThatThrownBy(() -> await(desk.unsaved(UNSAVED, by))).hasRootCauseInstanceOf(NobodyTests.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
    }

    @Test
    void shouldTakeSoManyAtOnceAndNoMore() {
        await(tryouts.asks(instance).thenReturn(true));
        for (int n = 0; n < Tryouts.AT_ONCE; n++) {
            await(tryouts.add(instance, null, "sealed", "somebody " + n));
        }
        assertThatThrownBy(() -> await(desk.unsaved(UNSAVED, by))).hasRootCauseInstanceOf(TooManyTests.class);
    }

    @Test
    void shouldTakeSoManyAMinuteFromOneCallerAndThenFromAnother() {
        for (int n = 0; n < Tryouts.A_MINUTE; n++) {
            await(tryouts.add(instance, null, "sealed", by)
                    .flatMap(test -> tryouts.over(test).thenReturn(test)));
        }
        assertThatThrownBy(() -> await(tryouts.add(instance, null, "sealed", by)))
                .hasRootCauseInstanceOf(TooManyTests.class);
        assertThat(await(tryouts.add(instance, null, "sealed", "another"))).isPositive();
    }

    @Test
    void shouldGiveEachTestToOneAlone() {
        await(tryouts.add(instance, null, "sealed", by));
        long taken = await(Flux.range(0, 8).flatMap(n -> tryouts.take(instance)).count());
        assertThat(taken).isEqualTo(1);
    }

    private Mono<Tryout> taken() {
        return Flux.interval(Duration.ofMillis(50))
                .concatMap(tick -> tryouts.take(instance))
                .next();
    }
}
