package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.Incident;
import io.vigil.topic.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The broker is killed with -9 half-way: what it had acknowledged is there, and no incident is raised twice. */
class BrokerKilledIT {
    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private static TopicReader topics;

    @BeforeAll
    static void pointAReaderAtTheBroker() {
        topics = new TopicReader(running.vigil().credentials());
    }

    @Test
    void shouldLoseNothingAndRepeatNoIncident() throws SQLException {
        // Given
        await().atMost(Duration.ofSeconds(60)).until(() -> !incidents().isEmpty());
        Set<String> framesBefore = frameIds();
        Set<String> incidentsBefore =
                incidents().stream().map(Incident::getIncidentId).collect(Collectors.toSet());

        // When
        running.vigil().kill("kafka");

        // Then
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> newFramesScored(framesBefore) > 20);
        assertThat(frameIds()).containsAll(framesBefore);
        assertThat(incidents()).extracting(Incident::getIncidentId).containsAll(incidentsBefore);
        assertThat(Incidents.repeatsAndGaps(incidents())).isEmpty();
        Database database = new Database(running.vigil().credentials().postgres());
        for (Incident incident : incidents()) {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(database.count("incidents", "incident_id", incident.getIncidentId()))
                                    .isEqualTo(1));
        }
        assertThat(running.vigil().said()).contains("kafka");
    }

    private static long newFramesScored(Set<String> framesBefore) {
        return topics.all(Topics.DETECTIONS, Detections.class).stream()
                .filter(one -> !framesBefore.contains(one.getFrameId()))
                .count();
    }

    private static Set<String> frameIds() {
        return topics.all(Topics.FRAMES, Frame.class).stream()
                .map(Frame::getFrameId)
                .collect(Collectors.toSet());
    }

    private static List<Incident> incidents() {
        return topics.all(Topics.INCIDENTS, Incident.class);
    }
}
