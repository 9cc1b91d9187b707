package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.observation.Reported.by;
import static io.vigil.scoring.observation.Reported.crime;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.incident.Dispatcher;
import io.vigil.scoring.incident.Thresholds;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.observation.Observation;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.observation.Reports;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ReportedStateTest {
    private final Dispatcher dispatcher = new Dispatcher(
            new Thresholds(0.5, 0.8, Duration.ofSeconds(2), Duration.ofSeconds(5), 64),
            Duration.ofMinutes(5),
            Duration.ofSeconds(3));

    @Test
    void shouldKeepTheIncidentOfACameraThatWasNotSeenAndWhatWasReportedOfIt() {
        // Given
        Dispatcher.Step step = new Dispatcher.Step(null, Reports.NONE, List.of());
        step = after(step, by("a", "o1", 0, new Report.Alert(0.9)));
        step = after(step, by("b", "o2", 1, crime(CrimeType.THEFT, 0.7, 0, 1)));
        step = after(step, by("b", "o3", 1, new Report.AlertStop()));
        // Then
        Watch watch = Objects.requireNonNull(step.watch());
        assertThat(restored(StateSerdes.watch(), watch)).isEqualTo(watch);
        assertThat(step.reports().words()).hasSize(2);
        assertThat(restored(StateSerdes.reports(), step.reports())).isEqualTo(step.reports());
    }

    @Test
    void shouldKnowARepeatAfterARestart() {
        // Given
        Observation crime = by("b", "o2", 1, crime(CrimeType.THEFT, 0.7, 0, 1));
        Dispatcher.Step before = after(new Dispatcher.Step(null, Reports.NONE, List.of()), crime);
        // When
        Dispatcher.Step repeated = dispatcher.onReport(
                restored(StateSerdes.watch(), Objects.requireNonNull(before.watch())),
                restored(StateSerdes.reports(), before.reports()),
                crime,
                at(60));
        // Then
        assertThat(repeated.transitions()).isEmpty();
        assertThat(repeated.watch()).isEqualTo(before.watch());
    }

    private Dispatcher.Step after(Dispatcher.Step step, Observation observation) {
        return dispatcher.onReport(step.watch(), step.reports(), observation, at(1));
    }

    private static <T> T restored(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("changelog", serde.serializer().serialize("changelog", value));
    }
}
