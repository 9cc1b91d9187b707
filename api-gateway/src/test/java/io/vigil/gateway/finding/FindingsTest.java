package io.vigil.gateway.finding;

import static io.vigil.gateway.RepositoriesFixture.await;
import static io.vigil.gateway.finding.FindingSteps.START;
import static io.vigil.gateway.finding.FindingSteps.analysis;
import static io.vigil.gateway.finding.FindingSteps.anomaly;
import static io.vigil.gateway.finding.FindingSteps.behavior;
import static io.vigil.gateway.finding.FindingSteps.ruleEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Role;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.problem.InvalidField;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;

/** The tables of findings on a real PostgreSQL. */
class FindingsTest {
    private static final Caller ANALYST =
            new Caller("1", "ada", Caller.Kind.PERSON, Set.of(Role.ANALYST), Scope.EVERYTHING);

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static Findings findings;

    @BeforeAll
    static void start() {
        findings = database.bean(Findings.class);
    }

    @BeforeEach
    void empty() {
        await(database.bean(DatabaseClient.class)
                .sql("truncate cv_analysis_results, cv_behavioral_detections, cv_behavioral_alerts, rule_events")
                .then()
                .thenReturn(true));
    }

    @Test
    void shouldGiveBackEachKindAsItWasFound() {
        // Given
        Analysis analysis = FindingRecord.read(analysis("1", 5).build());
        Behavior behavior = FindingRecord.read(behavior("b", 5).build());
        Anomaly anomaly = FindingRecord.read(anomaly("a", 5, 0.89f).build());
        RuleEvent event = FindingRecord.read(ruleEvent("r", 5).build());

        // When
        keep(Kind.ANALYSES, analysis);
        keep(Kind.BEHAVIORS, behavior);
        keep(Kind.ANOMALIES, anomaly);
        keep(Kind.RULE_EVENTS, event);

        // Then
        FindingQuery newest = FindingQuery.newest(10);
        assertThat(list(Kind.ANALYSES, newest)).containsExactly(analysis);
        assertThat(list(Kind.BEHAVIORS, newest)).containsExactly(behavior);
        assertThat(list(Kind.ANOMALIES, newest)).containsExactly(anomaly);
        assertThat(list(Kind.RULE_EVENTS, newest)).containsExactly(event);
    }

    @Test
    void shouldKeepWhatWasNotInferredAsNothingAndNeverAsZero() {
        Analysis analysis =
                FindingRecord.read(analysis("1", 5).setIndicators(null).build());
        keep(Kind.ANALYSES, analysis);
        assertThat(list(Kind.ANALYSES, FindingQuery.newest(1)).get(0).indicators())
                .isNull();
        assertThat(database.number("select count(*) from cv_analysis_results where indicators is null"))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepEachOnceHoweverOftenAndInWhateverCompanyItComes() {
        // Given
        List<Analysis> all = IntStream.range(0, 500)
                .mapToObj(i -> FindingRecord.read(analysis("1", 5 * i).build()))
                .toList();

        // When
        await(findings.keep(Kind.ANALYSES, all.subList(0, 300)).thenReturn(true));
        await(findings.keep(Kind.ANALYSES, all).thenReturn(true));

        // Then
        assertThat(database.number("select count(*) from cv_analysis_results")).isEqualTo(500);
    }

    @Test
    void shouldAnswerTheContractsOwnQueries() {
        keep(Kind.ANALYSES, FindingRecord.read(analysis("1", 5).build()));
        keep(Kind.BEHAVIORS, FindingRecord.read(behavior("b", 5).build()));
        keep(Kind.ANOMALIES, FindingRecord.read(anomaly("a", 5, 0.89f).build()));
        assertThat(database.number(
                        "select count(*) from cv_analysis_results where created_at > now() - interval '1' hour"))
                .isEqualTo(1);
        assertThat(database.text("select detection_type from (select * from cv_behavioral_detections"
                        + " order by detection_timestamp desc limit 10) as last"))
                .isEqualTo("stress_indicators");
        assertThat(
                        database.number(
                                "select count(*) from cv_behavioral_alerts where alert_timestamp > timestamptz '2025-12-31T23:00:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void shouldPageFromTheNewestToTheOldestWithoutAGapWhereTimesAreTheSame() {
        // Given
        List<Anomaly> all = IntStream.range(0, 25)
                .mapToObj(i -> FindingRecord.read(anomaly("a" + i, i / 5, 0.5f).build()))
                .toList();
        await(findings.keep(Kind.ANOMALIES, all).thenReturn(true));
        FindingController controller = new FindingController(findings);

        // When
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = await(
                    controller.anomalies(new FindingRequest(null, null, null, null, null, "7", cursor), null, ANALYST));
            page.items().forEach(anomaly -> seen.add(anomaly.id()));
            cursor = page.next();
        } while (cursor != null);

        // Then
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo("a24");
        assertThat(seen.get(24)).isEqualTo("a0");
    }

    @Test
    void shouldFilterByCameraTimeTypeAndRisk() {
        // Given
        keep(Kind.ANOMALIES, FindingRecord.read(anomaly("low", 1, 0.2f).build()));
        keep(Kind.ANOMALIES, FindingRecord.read(anomaly("high", 2, 0.9f).build()));
        keep(
                Kind.ANOMALIES,
                FindingRecord.read(anomaly("other", 3, 0.9f)
                        .setAnomalyType("signal_loss")
                        .setCameraId("2")
                        .build()));

        // Then
        assertThat(ids(query(null, null, null, null, 0.5f))).containsExactly("other", "high");
        assertThat(ids(query("1", null, null, null, null))).containsExactly("high", "low");
        assertThat(ids(query(null, null, null, "signal_loss", null))).containsExactly("other");
        assertThat(ids(query(null, 2, 3, null, null))).containsExactly("high");
    }

    @Test
    void shouldFindAnalysesByAnAnomalyOfTheirWindow() {
        keep(Kind.ANALYSES, FindingRecord.read(analysis("1", 5).build()));
        keep(
                Kind.ANALYSES,
                FindingRecord.read(analysis("1", 10).setAnomalies(List.of()).build()));
        assertThat(list(Kind.ANALYSES, query(null, null, null, "crowding", null)))
                .hasSize(1);
    }

    @Test
    void shouldRefuseToAskRuleEventsForARiskTheyHaveNot() {
        assertThatThrownBy(() -> findings.list(Kind.RULE_EVENTS, query(null, null, null, null, 0.5f)))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("minRisk"));
    }

    @Test
    void shouldForgetWhatIsOlderThanConfiguredAndNothingElse() {
        // Given: fifteen days later, analyses are kept for seven and the others for thirty
        keep(Kind.ANALYSES, FindingRecord.read(analysis("1", 0).build()));
        keep(
                Kind.ANALYSES,
                FindingRecord.read(
                        analysis("1", (int) Duration.ofDays(14).toSeconds()).build()));
        keep(Kind.ANOMALIES, FindingRecord.read(anomaly("a", 0, 0.5f).build()));
        await(database.bean(DatabaseClient.class)
                .sql("update cv_analysis_results set created_at = window_end")
                .then()
                .thenReturn(true));
        Clock later = Clock.fixed(START.plus(Duration.ofDays(15)), ZoneOffset.UTC);

        // When
        await(new Retention(findings, database.postgres().properties(), later)
                .passed()
                .thenReturn(true));

        // Then
        assertThat(database.number("select count(*) from cv_analysis_results")).isEqualTo(1);
        assertThat(database.number("select count(*) from cv_behavioral_alerts")).isEqualTo(1);
    }

    private static FindingQuery query(
            @Nullable String camera,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String type,
            @Nullable Float risk) {
        return new FindingQuery(
                Scope.EVERYTHING,
                camera,
                from == null ? null : START.plusSeconds(from),
                to == null ? null : START.plusSeconds(to),
                type,
                risk,
                50,
                null);
    }

    private static List<String> ids(FindingQuery query) {
        return list(Kind.ANOMALIES, query).stream().map(Anomaly::id).toList();
    }

    private static <T extends Finding> List<T> list(Kind<T> kind, FindingQuery query) {
        return await(findings.list(kind, query).collectList());
    }

    private static <T extends Finding> void keep(Kind<T> kind, T finding) {
        await(findings.keep(kind, List.of(finding)).thenReturn(true));
    }
}
