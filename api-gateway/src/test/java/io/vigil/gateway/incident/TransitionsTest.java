package io.vigil.gateway.incident;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.IncidentState;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.zone.Zone;
import io.vigil.gateway.zone.Zones;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An incident's steps on a real PostgreSQL. */
class TransitionsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    @Test
    void shouldTellWhatEachStepFoundAndLeft() {
        // Given
        Incidents incidents = database.bean(Incidents.class);
        IncidentSteps steps = new IncidentSteps(incidents);
        IncidentState suspicious = state("suspicious", 0.6f, "medium");
        IncidentState confirmed = state("confirmed", 0.85f, "critical");

        // When
        await(steps.keep(step(2, "confirmed", suspicious, confirmed)));
        await(steps.keep(step(1, "opened", null, suspicious)));
        await(steps.keep(step(2, "confirmed", suspicious, confirmed)));

        // Then
        List<Transition> told = await(incidents.transitions(Scope.EVERYTHING, "i"));
        assertThat(told).extracting(Transition::transition).containsExactly("opened", "confirmed");
        assertThat(told.get(0).before()).isNull();
        assertThat(told.get(1).before()).isEqualTo(told.get(0).after());
        assertThat(told.get(1).after()).satisfies(after -> {
            assertThat(after.severity()).isEqualTo("critical");
            assertThat(after.lineId()).isEqualTo("4");
            assertThat(after.reporter()).isEqualTo("model-3");
        });
        assertThat(told.get(1).observationId()).isEqualTo("o-9");
        assertThat(await(incidents.one(Scope.EVERYTHING, "i"))).satisfies(incident -> {
            assertThat(incident.lineId()).isEqualTo("4");
            assertThat(incident.reporter()).isEqualTo("model-3");
        });
    }

    @Test
    void shouldTellOfAReportedIncidentWithoutZoneLineObjectAndTracks() {
        // Given
        Incidents incidents = database.bean(Incidents.class);
        IncidentState reported = IncidentState.newBuilder(state("confirmed", 0.395f, "low"))
                .setCrimeType("theft")
                .setLineId(null)
                .setTrackIds(List.of())
                .setEndTime(START.plusSeconds(9))
                .build();

        // When
        await(new IncidentSteps(incidents).keep(step("reported", 1, "opened", null, reported)));

        // Then
        List<Incident> listed = await(incidents.list(IncidentQuery.newest(50)).collectList());
        assertThat(listed)
                .filteredOn(incident -> incident.id().equals("reported"))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.zoneId()).isNull();
                    assertThat(incident.zoneName()).isNull();
                    assertThat(incident.lineId()).isNull();
                    assertThat(incident.className()).isNull();
                    assertThat(incident.trackIds()).isEmpty();
                    assertThat(incident.rule()).isEqualTo("Reported");
                    assertThat(incident.reporter()).isEqualTo("model-3");
                    assertThat(incident.endTime()).isEqualTo(START.plusSeconds(9));
                });
    }

    @Test
    void shouldNameAZoneOnlyWhileTheIncidentIsInIt() {
        // Given
        Incidents incidents = database.bean(Incidents.class);
        IncidentSteps steps = new IncidentSteps(incidents);
        Camera camera = database.add("gate");
        Zone zone = await(database.bean(Zones.class).of(camera.id())).get(0);
        IncidentState inside = IncidentState.newBuilder(state("suspicious", 0.6f, "high"))
                .setZoneId(String.valueOf(zone.id()))
                .setLineId(null)
                .build();

        // When
        await(steps.keep(step("moves", 1, "opened", null, inside)));
        String within = await(incidents.one(Scope.EVERYTHING, "moves")).zoneName();
        await(steps.keep(step("moves", 2, "updated", inside, state("suspicious", 0.6f, "high"))));

        // Then
        assertThat(within).isEqualTo(zone.name());
        assertThat(await(incidents.one(Scope.EVERYTHING, "moves")).zoneId()).isNull();
        assertThat(await(incidents.one(Scope.EVERYTHING, "moves")).zoneName()).isNull();
    }

    @Test
    void shouldKnowNoStepsOfAnIncidentThatIsNotThere() {
        assertThatThrownBy(() -> await(database.bean(Incidents.class).transitions(Scope.EVERYTHING, "none")))
                .hasRootCauseInstanceOf(IncidentNotFound.class);
    }

    private static IncidentState state(String status, float confidence, String severity) {
        return IncidentState.newBuilder()
                .setStatus(status)
                .setConfidence(confidence)
                .setSeverity(severity)
                .setCrimeType("trespassing")
                .setRule("Reported")
                .setTrackIds(List.of(5001L))
                .setStartTime(START)
                .setLineId("4")
                .setReporter("model-3")
                .build();
    }

    private static io.vigil.avro.Incident step(
            int revision, String transition, @Nullable IncidentState before, IncidentState after) {
        return step("i", revision, transition, before, after);
    }

    private static io.vigil.avro.Incident step(
            String id, int revision, String transition, @Nullable IncidentState before, IncidentState after) {
        return io.vigil.avro.Incident.newBuilder()
                .setIncidentId(id)
                .setCameraId("1")
                .setRevision(revision)
                .setTransition(transition)
                .setAt(START.plusSeconds(revision))
                .setBefore(before)
                .setAfter(after)
                .setRuleVersion("1")
                .setObservationId("o-9")
                .build();
    }
}
