package io.vigil.gateway.camera;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.CameraHealth;
import io.vigil.gateway.RepositoriesFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How cameras are, on a real PostgreSQL. */
class CameraStatusesTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    @Test
    void shouldShowEveryEntryOfTheLedger() {
        // Given
        Camera camera = database.add("ledger");
        CameraStatuses statuses = database.bean(CameraStatuses.class);
        CameraHealth health = health(camera)
                .setCaptured(100)
                .setScored(80)
                .setExpired(5)
                .setDropped(Map.of("overload", 7L, "unreadable", 3L))
                .setInFlight(4)
                .setResidual(1)
                .build();

        // When
        await(statuses.keep(camera.id(), CameraStatusRecord.read(health)).thenReturn(true));

        // Then
        assertThat(await(statuses.view(camera.id()))).satisfies(view -> {
            assertThat(view.droppedBy()).isEqualTo(Map.of("overload", 7L, "unreadable", 3L));
            assertThat(view.dropped()).isEqualTo(10);
            assertThat(view.captured())
                    .isEqualTo(view.scored() + view.dropped() + view.expired() + view.inFlight() + view.residual());
        });
    }

    @Test
    void shouldShowTheRiskOfNowAndNoneWhereItsAnalysisIsOld() {
        // Given
        Camera camera = database.add("risky");
        CameraRisks risks = database.bean(CameraRisks.class);
        CameraStatuses statuses = database.bean(CameraStatuses.class);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        // When
        risks.put(camera.id(), risk(0.8f, now));
        risks.put(camera.id(), risk(0.1f, now.minusSeconds(5)));

        // Then
        assertThat(await(statuses.view(camera.id())).risk()).isEqualTo(risk(0.8f, now));

        // When
        risks.remove(camera.id());
        risks.put(camera.id(), risk(0.8f, now.minusSeconds(60)));

        // Then
        assertThat(await(statuses.view(camera.id())).risk()).isNull();
    }

    @Test
    void shouldKeepHowItsPicturesCome() {
        // Given
        Camera camera = database.add("received");
        CameraStatuses statuses = database.bean(CameraStatuses.class);
        CameraHealth health = health(camera)
                .setDecodedPerSecond(25f)
                .setClock("camera")
                .setSkewMs(-120L)
                .setStill(true)
                .setLive(true)
                .build();

        // When
        await(statuses.keep(camera.id(), CameraStatusRecord.read(health)).thenReturn(true));

        // Then
        assertThat(await(statuses.view(camera.id()))).satisfies(view -> {
            assertThat(view.decodedPerSecond()).isEqualTo(25f);
            assertThat(view.clock()).isEqualTo("camera");
            assertThat(view.skewMs()).isEqualTo(-120);
            assertThat(view.still()).isTrue();
            assertThat(view.live()).isTrue();
        });

        // When
        await(statuses.keep(camera.id(), CameraStatusRecord.read(health(camera).build()))
                .thenReturn(true));

        // Then
        assertThat(await(statuses.view(camera.id()))).satisfies(view -> {
            assertThat(view.decodedPerSecond())
                    .as("not told, which is not zero")
                    .isNull();
            assertThat(view.clock()).isNull();
            assertThat(view.skewMs()).isNull();
            assertThat(view.still()).isFalse();
        });
    }

    @Test
    void shouldSayNothingOfNowWhereNothingIsReported() {
        // Given
        Camera camera = database.add("fell silent");
        CameraStatuses statuses = database.bean(CameraStatuses.class);
        CameraHealth health = health(camera)
                .setAt(Instant.now().minusSeconds(60))
                .setDecodedPerSecond(25f)
                .setLive(true)
                .build();

        // When
        await(statuses.keep(camera.id(), CameraStatusRecord.read(health)).thenReturn(true));

        // Then
        assertThat(await(statuses.view(camera.id()))).satisfies(view -> {
            assertThat(view.state()).isEqualTo("silent");
            assertThat(view.decodedPerSecond()).isNull();
            assertThat(view.live()).isFalse();
        });
    }

    private static CameraRisk risk(float score, Instant at) {
        return new CameraRisk(score, "HIGH", at, "ALERT", "sudden_motion", "motion", 3.4f, true, 2, null);
    }

    private static CameraHealth.Builder health(Camera camera) {
        return CameraHealth.newBuilder()
                .setCameraId(camera.key())
                .setAt(Instant.now())
                .setOnline(true)
                .setState("online")
                .setStateSince(Instant.now())
                .setFramesPerSecond(5)
                .setCaptured(100)
                .setPublished(100)
                .setScored(100)
                .setExpired(0)
                .setDropped(Map.of());
    }
}
