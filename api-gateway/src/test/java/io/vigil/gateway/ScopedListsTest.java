package io.vigil.gateway;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.IncidentState;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.finding.FindingQuery;
import io.vigil.gateway.finding.Findings;
import io.vigil.gateway.finding.RuleEvent;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.incident.IncidentNotFound;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.IncidentSteps;
import io.vigil.gateway.incident.Incidents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lists leave out, on a real PostgreSQL. */
class ScopedListsTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final Scope first = Scope.ofCameras(1L);

    @Test
    void shouldListAndCountAndShowIncidentsOfTheScopeAlone() {
        // Given
        Incidents incidents = database.bean(Incidents.class);
        IncidentSteps steps = new IncidentSteps(incidents);
        await(steps.keep(step("a", "1")));
        await(steps.keep(step("b", "2")));

        // Then
        assertThat(listed(Scope.EVERYTHING)).containsExactlyInAnyOrder("a", "b");
        assertThat(listed(first)).containsExactly("a");
        assertThat(listed(Scope.NOTHING)).isEmpty();
        assertThat(await(incidents.count(first))).isEqualTo(1);
        assertThat(await(incidents.one(first, "a")).id()).isEqualTo("a");
        assertThatThrownBy(() -> await(incidents.one(first, "b"))).hasRootCauseInstanceOf(IncidentNotFound.class);
        IncidentQuery asked = new IncidentQuery(first, "2", null, 10, null);
        assertThat(await(incidents.list(asked).collectList())).isEmpty();
    }

    @Test
    void shouldListFindingsOfTheScopeAlone() {
        // Given
        for (String camera : List.of("1", "2")) {
            database.number("insert into rule_events (event_id, camera_id, at, rule, onvif, rule_version) values ('e"
                    + camera + "', '" + camera + "', now(), 'r', 'o', 'v') returning 1::bigint");
        }

        // Then
        assertThat(found(FindingQuery.newest(10))).containsExactlyInAnyOrder("e1", "e2");
        assertThat(found(FindingQuery.newest(first, 10))).containsExactly("e1");
        assertThat(found(FindingQuery.newest(Scope.NOTHING, 10))).isEmpty();
        assertThat(found(new FindingQuery(first, "2", null, null, null, null, 10, null)))
                .isEmpty();
    }

    private static List<String> listed(Scope scope) {
        return await(database.bean(Incidents.class)
                .list(IncidentQuery.newest(scope, 10))
                .map(Incident::id)
                .collectList());
    }

    private static List<String> found(FindingQuery query) {
        return await(database.bean(Findings.class)
                .ruleEvents(query)
                .map(RuleEvent::id)
                .collectList());
    }

    private static io.vigil.avro.Incident step(String id, String camera) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        return io.vigil.avro.Incident.newBuilder()
                .setIncidentId(id)
                .setCameraId(camera)
                .setRevision(1)
                .setTransition("opened")
                .setAt(at)
                .setAfter(IncidentState.newBuilder()
                        .setStatus("suspicious")
                        .setConfidence(0.7f)
                        .setSeverity("high")
                        .setCrimeType("trespassing")
                        .setRule("ObjectsInside")
                        .setTrackIds(List.of())
                        .setStartTime(at)
                        .build())
                .setRuleVersion("1")
                .build();
    }
}
