package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.START;
import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTopologyTest {
    private ScoringFixture scoring;

    @BeforeEach
    void open(@TempDir Path stateDir) {
        scoring = new ScoringFixture(stateDir);
    }

    @AfterEach
    void close() {
        scoring.close();
    }

    @Test
    void shouldTellANewStateAtOnceAndTheSameStateNotAgain() {
        // When
        send(report("1", 1, "online"));
        send(report("1", 2, "online"));
        send(report("1", 3, "frozen").setStateSince(at(2.5)).setDetail("check the network"));
        // Then
        List<CameraHealth> health = scoring.health();
        assertThat(health).extracting(CameraHealth::getState).containsExactly("online", "frozen");
        assertThat(health).extracting(CameraHealth::getOnline).containsExactly(true, false);
        assertThat(health.get(1).getStateSince()).isEqualTo(at(2.5));
        assertThat(health.get(1).getDetail()).isEqualTo("check the network");
    }

    @Test
    void shouldSayThatABlurredCameraIsOnlineAndOneWithoutItsSceneIsNot() {
        // When
        send(report("1", 2, "blurred"));
        send(report("1", 3, "dark"));
        send(report("1", 4, "signal_lost"));
        send(report("1", 5, "frozen"));
        send(report("1", 6, "garbled"));
        // Then
        assertThat(scoring.health())
                .extracting(CameraHealth::getOnline)
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void shouldHandOnHowTheStreamGoes() {
        // Given
        send(report("1", 1, "online").setLive(10).setStill(true));
        // When
        send(report("1", 2, "online")
                .setDecodedPerSecond(24.5f)
                .setClock("camera")
                .setSkewMs(-40L)
                .setLive(35));
        scoring.tick(6);
        // Then
        CameraHealth health = last();
        assertThat(health.getDecodedPerSecond()).isEqualTo(24.5f);
        assertThat(health.getClock()).isEqualTo("camera");
        assertThat(health.getSkewMs()).isEqualTo(-40);
        assertThat(health.getLive()).isTrue();
        assertThat(health.getStill()).isFalse();
    }

    @Test
    void shouldHandOnNothingOfASilentCamerasStream() {
        // Given
        send(report("1", 1, "online").setDecodedPerSecond(25f).setStill(true));
        // When
        scoring.tick(20);
        // Then
        CameraHealth health = last();
        assertThat(health.getState()).isEqualTo("silent");
        assertThat(health.getDecodedPerSecond()).isNull();
        assertThat(health.getStill()).isFalse();
    }

    @Test
    void shouldBalanceTheLedgerWithEachFrameCountedOnce() {
        // Given 100 frames of which capture dropped 10, 5 expired and 80 were scored, some of them twice
        scoring.frames("1", 0, 15.8);
        scoring.frames("1", 10, 15.8);
        send(report("1", 16, "online").setCaptured(100).setPublished(90).setDropped(Map.of("buffer", 10L)));
        send(report("1", 16, "online")
                .setStage("inference")
                .setSessionId("w1")
                .setState(null)
                .setScored(99)
                .setExpired(5));
        // When
        scoring.tick(20);
        // Then
        List<CameraHealth> all = scoring.health();
        CameraHealth health = all.get(all.size() - 1);
        assertThat(health.getCaptured()).isEqualTo(100);
        assertThat(health.getScored()).isEqualTo(80);
        assertThat(health.getExpired()).isEqualTo(5);
        assertThat(health.getDropped()).containsEntry("buffer", 10L);
        assertThat(health.getLastFrameAt()).isEqualTo(at(15.8));
    }

    @Test
    void shouldTellFramesASecondOverTheLastTen() {
        // Given
        scoring.frames("1", 0, 19.8);
        send(report("1", 20, "online"));
        // When
        scoring.tick(23);
        // Then
        assertThat(last().getFramesPerSecond()).isEqualTo(5f);
        // When frames end
        send(report("1", 33, "online"));
        scoring.tick(36);
        // Then
        assertThat(last().getFramesPerSecond()).isZero();
    }

    @Test
    void shouldBeSilentWhenReportsStopAndSpeakAgainWhenTheyResume() {
        // Given
        send(report("1", 1, "online"));
        // When: a tick speaks for the time 3 s before it
        scoring.tick(14);
        scoring.tick(14.1);
        scoring.tick(16);
        scoring.tick(18);
        send(report("1", 19, "online"));
        // Then
        List<CameraHealth> health = scoring.health();
        assertThat(health).extracting(CameraHealth::getState).containsExactly("online", "silent", "online");
        assertThat(health.get(1).getStateSince()).isEqualTo(at(1));
        assertThat(health.get(1).getOnline()).isFalse();
    }

    @Test
    void shouldVisitCamerasInTheOrderOfTheirIds() {
        // Given
        for (String camera : List.of("9", "1", "20", "2")) {
            send(report(camera, 1, "online"));
        }
        scoring.health();
        // When
        scoring.tick(20);
        // Then
        assertThat(scoring.health()).extracting(CameraHealth::getCameraId).containsExactly("1", "2", "20", "9");
    }

    @Test
    void shouldRefuseAReportWithNegativeCounts() {
        // When
        send(report("1", 1, "online").setCaptured(-1));
        // Then
        assertThat(scoring.health()).isEmpty();
        assertThat(scoring.deadLetters).containsExactly(Topics.STAGE_REPORTS.name());
    }

    @Test
    void shouldCallACameraSilentWhoseFramesComeWithoutReports() {
        // Given
        scoring.frame("1", 1);
        // When
        scoring.tick(4);
        scoring.tick(6);
        // Then
        List<CameraHealth> health = scoring.health();
        assertThat(health.get(0).getState()).isEqualTo("silent");
        assertThat(health).extracting(CameraHealth::getStateSince).containsOnly(at(1));
        assertThat(START).isBefore(at(1));
    }

    private CameraHealth last() {
        List<CameraHealth> health = scoring.health();
        return health.get(health.size() - 1);
    }

    private void send(StageReport.Builder builder) {
        StageReport report = builder.build();
        scoring.send(Topics.STAGE_REPORTS, report.getCameraId(), report, report.getReportedAt());
    }
}
