package io.vigil.scoring;

import static io.vigil.scoring.SceneTopologyTest.camera;
import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a camera's frames went, as readers are told. */
class LedgerTopologyTest {
    private final List<CameraHealth> told = new ArrayList<>();
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
    void shouldNotTellMoreScoredThanCapturedWhileCapturesReportIsOnItsWay() {
        // Given a report of the first second, and frames of two
        send(report("1", 1, "online").setCaptured(5).setPublished(5));
        scoring.frames("1", 0, 1.8);
        // When
        scoring.tick(4);
        // Then
        CameraHealth health = last();
        assertThat(health.getCaptured()).isEqualTo(10);
        assertThat(health.getScored()).isEqualTo(10);
        assertThat(health.getResidual()).isZero();
    }

    @Test
    void shouldTellFramesInFlightAndThenThoseThatWereLost() {
        // Given ten frames of which the last three never arrive
        scoring.frames("1", 0, 1.2);
        send(report("1", 2, "online").setCaptured(10).setPublished(10));
        scoring.tick(5);
        // Then
        assertThat(last().getInFlight()).isEqualTo(3);
        assertThat(last().getResidual()).isZero();
        // When
        for (int i = 6; i < 80; i += 2) {
            send(report("1", i, "online").setCaptured(10).setPublished(10));
            scoring.tick(i);
        }
        // Then
        assertThat(last().getInFlight()).isZero();
        assertThat(last().getResidual()).isEqualTo(3);
        // When they come after all
        scoring.frames("1", 1.4, 1.8);
        scoring.tick(82);
        // Then
        assertThat(last().getResidual()).isZero();
        assertThat(last().getScored()).isEqualTo(10);
    }

    @Test
    void shouldNotCountAFrameTwiceThatTwoWorkersGaveUpInTurn() {
        // Given a worker that dies with six frames expired, and its successor, to whom they come again
        scoring.frames("1", 0, 0.6);
        send(report("1", 2, "online").setCaptured(10).setPublished(10));
        send(worker("w1", 2).setExpired(6));
        send(worker("w2", 3).setExpired(4).setDropped(Map.of("overload", 2L)));
        // When
        scoring.tick(6);
        // Then
        CameraHealth health = last();
        assertThat(health.getScored()).isEqualTo(4);
        assertThat(health.getExpired()).isEqualTo(4);
        assertThat(health.getDropped()).containsEntry("overload", 2L);
        assertBalanced(health);
    }

    @Test
    void shouldAddUpASessionThatCaptureHasYetToTellOf() {
        // Given
        scoring.frames("1", 0, 1.8);
        send(report("1", 2, "online").setCaptured(10).setPublished(9));
        for (int i = 1; i <= 4; i++) {
            double seconds = 3 + i / 5.0;
            scoring.send(
                    Topics.DETECTIONS,
                    "1",
                    detections("1", seconds).setSessionId("s2").setSequence(i).build(),
                    at(seconds));
        }
        // When
        scoring.tick(7);
        // Then
        assertThat(last().getCaptured()).isEqualTo(14);
        assertThat(last().getScored()).isEqualTo(14);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldBalanceInEveryRecordThatIsTold(long seed) {
        Random random = new Random(seed);
        Truth truth = new Truth(random);
        for (int i = 0; i < 1500; i++) {
            truth.step(i / 5.0);
        }
        truth.drain(300);
        told();
        assertThat(told).hasSizeGreaterThan(100);
        told.forEach(LedgerTopologyTest::assertBalanced);
        assertThat(last().getInFlight() + last().getResidual()).isZero();
        assertThat(last().getScored()).isEqualTo(truth.scored);
        assertThat(last().getCaptured()).isEqualTo(truth.captured);
    }

    @Test
    void shouldForgetARemovedCamera() {
        // Given
        scoring.send(Topics.CAMERAS, "1", camera("1", true), at(0));
        scoring.frames("1", 0, 2);
        send(report("1", 2, "online"));
        scoring.tick(5);
        told();
        // When
        scoring.send(Topics.CAMERAS, "1", null, at(6));
        send(report("1", 7, "frozen"));
        scoring.tick(9);
        scoring.tick(30);
        // Then its last word is a tombstone, whatever comes late
        assertThat(scoring.records(Topics.CAMERA_HEALTH.name()))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record.value()).isNull());
        assertThat(scoring.remembers("1")).isTrue();
        // And in time it is forgotten
        scoring.tick(610);
        assertThat(scoring.remembers("1")).isFalse();
    }

    @Test
    void shouldTellOfACameraThatComesBackInTime() {
        // Given
        send(report("1", 1, "online").setCaptured(5));
        scoring.send(Topics.CAMERAS, "1", null, at(2));
        scoring.records(Topics.CAMERA_HEALTH.name());
        // When
        scoring.send(Topics.CAMERAS, "1", camera("1", true), at(5));
        send(report("1", 6, "online").setCaptured(9));
        // Then
        assertThat(last().getState()).isEqualTo("online");
        scoring.tick(9);
        assertThat(last().getCaptured()).isEqualTo(9);
        // And it is not forgotten
        scoring.tick(700);
        assertThat(scoring.remembers("1")).isTrue();
    }

    private static void assertBalanced(CameraHealth health) {
        long dropped =
                health.getDropped().values().stream().mapToLong(Long::longValue).sum();
        long ends = health.getScored() + dropped + health.getExpired();
        assertThat(ends).isLessThanOrEqualTo(health.getCaptured());
        assertThat(ends + health.getInFlight() + health.getResidual()).isEqualTo(health.getCaptured());
        assertThat(health.getInFlight()).isNotNegative();
        assertThat(health.getResidual()).isNotNegative();
    }

    private void told() {
        told.addAll(scoring.health());
    }

    private CameraHealth last() {
        told();
        return told.get(told.size() - 1);
    }

    private void send(StageReport.Builder builder) {
        StageReport report = builder.build();
        scoring.send(Topics.STAGE_REPORTS, report.getCameraId(), report, report.getReportedAt());
    }

    private static StageReport.Builder worker(String session, double seconds) {
        return report("1", seconds, "online")
                .setStage("inference")
                .setSessionId(session)
                .setState(null)
                .setStateSince(null);
    }

    /** What really happens to a camera's frames: some are dropped by capture, some by the workers, which come and go. */
    private final class Truth {
        private final Random random;
        private int session = 1;
        private long sequence;
        private long sessionDropped;
        private int worker = 1;
        private long expired;
        private long overload;
        private long captured;
        private long scored;

        Truth(Random random) {
            this.random = random;
        }

        void step(double seconds) {
            if (random.nextInt(200) == 0) {
                reportCapture(seconds);
                session++;
                sequence = 0;
                sessionDropped = 0;
            }
            if (random.nextInt(150) == 0) {
                reportWorker(seconds);
                worker++;
                expired = 0;
                overload = 0;
            }
            sequence++;
            captured++;
            meetsItsEnd(seconds);
            if (random.nextInt(5) == 0) {
                reportWorker(seconds);
            }
            if (random.nextInt(6) == 0) {
                reportCapture(seconds);
            }
            if (random.nextInt(10) == 0) {
                scoring.tick(seconds + 3);
                told();
            }
        }

        private void meetsItsEnd(double seconds) {
            int fate = random.nextInt(20);
            if (fate == 0) {
                sessionDropped++;
            } else if (fate == 1) {
                expired++;
            } else if (fate < 6) {
                overload++;
            } else {
                scored++;
                for (int again = 0; again <= random.nextInt(2); again++) {
                    scoring.send(
                            Topics.DETECTIONS,
                            "1",
                            detections("1", seconds)
                                    .setSessionId("c" + session)
                                    .setSequence(sequence)
                                    .build(),
                            at(seconds));
                }
            }
        }

        void drain(double seconds) {
            reportCapture(seconds);
            reportWorker(seconds);
            scoring.tick(seconds + 3);
        }

        private void reportCapture(double seconds) {
            send(report("1", seconds, "online")
                    .setSessionId("c" + session)
                    .setCaptured(sequence)
                    .setPublished(sequence - sessionDropped)
                    .setDropped(Map.of("buffer", sessionDropped)));
        }

        private void reportWorker(double seconds) {
            send(worker("w" + worker, seconds).setExpired(expired).setDropped(Map.of("overload", overload)));
        }
    }
}
