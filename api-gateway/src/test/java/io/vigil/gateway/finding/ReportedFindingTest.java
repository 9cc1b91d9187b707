package io.vigil.gateway.finding;

import static io.vigil.gateway.RepositoriesFixture.await;
import static io.vigil.gateway.finding.ReportSteps.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Observation;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.database.PostgresForTests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reports in the contract's tables, on a real PostgreSQL. */
class ReportedFindingTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static final List<Observation> REPORTS = List.of(
            report("frame_analysis")
                    .setSessionId("s-1")
                    .setSubjectId("42")
                    .setIndicators(Map.of("stress", 0.65f))
                    .setMarkers(List.of("running"))
                    .build(),
            report("behavioral_detection")
                    .setType("stress_indicators")
                    .setCategory("emotional")
                    .setConfidence(0.87f)
                    .setDeviation(0.65f)
                    .setContext(Map.of("posture", "tense"))
                    .setFramePath("/path/to/frame.jpg")
                    .build(),
            report("anomaly_alert")
                    .setType("suspicious_behavior")
                    .setSeverity("HIGH")
                    .setRiskScore(0.89f)
                    .setMarkers(List.of("unusual_movement"))
                    .setDurationMs(45_000L)
                    .build(),
            report("batch_complete")
                    .setSummary(Map.of("frames_processed", 300f))
                    .build(),
            report("alert").setConfidence(0.9f).build());

    private final ReportedRisk risk = new ReportedRisk(PostgresForTests.nowhere());

    @BeforeEach
    void keepEachTwice() {
        await(database.bean(DatabaseClient.class)
                .sql(
                        "truncate cv_analysis_results, cv_behavioral_detections, cv_behavioral_alerts, cv_reported_summaries")
                .then()
                .thenReturn(true));
        List<Finding> found = Stream.concat(REPORTS.stream(), REPORTS.stream())
                .map(record -> ReportedFinding.read(record, risk))
                .filter(Objects::nonNull)
                .toList();
        for (int i = 0; i < 2; i++) {
            await(database.bean(Findings.class).keepAll(found).thenReturn(true));
        }
    }

    @Test
    void shouldBeFoundOnceByTheContractsOwnQueries() {
        assertThat(database.number(
                        "SELECT COUNT(*) FROM cv_analysis_results" + " WHERE created_at > NOW() - INTERVAL '1 HOUR'"))
                .isEqualTo(1);
        assertThat(database.text("SELECT detection_type FROM cv_behavioral_detections"
                        + " ORDER BY detection_timestamp DESC LIMIT 10"))
                .isEqualTo("stress_indicators");
        assertThat(database.number("SELECT COUNT(*) FROM cv_behavioral_alerts"
                        + " WHERE alert_timestamp > timestamptz '2026-01-01 00:59:00Z' - INTERVAL '1 HOUR'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from cv_reported_summaries"))
                .isEqualTo(1);
        database.number(
                "SELECT count(*) FROM (SELECT camera_id, camera_name, location, outlet_id, stream_url_encrypted,"
                        + " priority FROM camera_network WHERE online = 1 ORDER BY priority DESC) cameras");
        database.number("SELECT count(*) FROM (SELECT camera_id, camera_name, online, last_seen FROM camera_network"
                + " ORDER BY last_seen DESC) cameras");
    }

    @Test
    void shouldBeGivenBackAsReportedAndByWhom() {
        Findings findings = database.bean(Findings.class);
        Behavior behavior =
                only(findings.behaviors(FindingQuery.newest(5)).collectList().map(List::copyOf));
        assertThat(behavior.id()).isEqualTo("o-behavioral_detection");
        assertThat(behavior.riskLevel()).isEqualTo("MEDIUM");
        assertThat(behavior.reported())
                .isEqualTo(new Reported("callback", null, "/path/to/frame.jpg", FindingSteps.START.plusSeconds(1)));
        Anomaly anomaly =
                only(findings.anomalies(FindingQuery.newest(5)).collectList().map(List::copyOf));
        assertThat(anomaly.beganAt()).isEqualTo(FindingSteps.START.minusSeconds(45));
        Analysis analysis = only(findings.list(Kind.ANALYSES, FindingQuery.newest(5))
                .collectList()
                .map(List::copyOf));
        assertThat(analysis.people()).isNull();
        assertThat(analysis.frames()).isEqualTo(1);
        assertThat(analysis.subjectId()).isEqualTo("42");
        Summary summary = only(findings.list(Kind.SUMMARIES, FindingQuery.newest(5))
                .collectList()
                .map(List::copyOf));
        assertThat(summary.figures()).isEqualTo(Map.of("frames_processed", 300f));
    }

    @Test
    void shouldKeepADetectionOfWhichThePolicyLeftNothing() {
        Finding bare = ReportedFinding.read(
                report("behavioral_detection").setObservationId("bare").build(), risk);
        await(database.bean(Findings.class)
                .keepAll(List.of(Objects.requireNonNull(bare)))
                .thenReturn(true));
        assertThat(database.number("select count(*) from cv_behavioral_detections where detection_type is null"))
                .isEqualTo(1);
        assertThat(await(database.bean(Findings.class)
                        .behaviors(FindingQuery.newest(5))
                        .collectList()))
                .extracting(Behavior::id)
                .contains("bare");
    }

    @Test
    void shouldBeForgottenAsLongAfterTheirArrivalAsOthersHoweverOldTheyAre() {
        // Given
        long kept = all();

        // When
        forgetAsOf(Clock.systemUTC());

        // Then
        assertThat(all()).isEqualTo(kept).isPositive();

        // When
        forgetAsOf(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)));

        // Then
        assertThat(all()).isZero();
    }

    private static void forgetAsOf(Clock clock) {
        Retention retention =
                new Retention(database.bean(Findings.class), database.postgres().properties(), clock);
        await(retention.passed().thenReturn(true));
    }

    private static long all() {
        return database.number("select (select count(*) from cv_analysis_results)"
                + " + (select count(*) from cv_reported_summaries)");
    }

    private static <T> T only(Mono<List<T>> found) {
        assertThat(await(found)).hasSize(1);
        return await(found).get(0);
    }
}
