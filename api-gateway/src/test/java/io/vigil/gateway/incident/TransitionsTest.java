package io.vigil.gateway.incident;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.IncidentState;
import io.vigil.gateway.RepositoriesFixture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An incident's steps on a real PostgreSQL. */
class TransitionsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static RepositoriesFixture database;

    @BeforeAll
    static void start() throws Exception {
        database = new RepositoriesFixture();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

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
        List<Transition> told = await(incidents.transitions("i"));
        assertThat(told).extracting(Transition::transition).containsExactly("opened", "confirmed");
        assertThat(told.get(0).before()).isNull();
        assertThat(told.get(1).before()).isEqualTo(told.get(0).after());
        assertThat(told.get(1).after()).satisfies(after -> {
            assertThat(after.severity()).isEqualTo("critical");
            assertThat(after.lineId()).isEqualTo("4");
            assertThat(after.reporter()).isEqualTo("model-3");
        });
        assertThat(told.get(1).observationId()).isEqualTo("o-9");
        assertThat(await(incidents.one("i"))).satisfies(incident -> {
            assertThat(incident.lineId()).isEqualTo("4");
            assertThat(incident.reporter()).isEqualTo("model-3");
        });
    }

    @Test
    void shouldKnowNoStepsOfAnIncidentThatIsNotThere() {
        assertThatThrownBy(() -> await(database.bean(Incidents.class).transitions("none")))
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
        return io.vigil.avro.Incident.newBuilder()
                .setIncidentId("i")
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
