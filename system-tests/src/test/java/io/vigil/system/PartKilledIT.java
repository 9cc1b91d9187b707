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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part is killed with -9 half-way: what was acknowledged is there, no incident comes twice, and it goes on by itself. */
class PartKilledIT {
    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private static VigilProcess vigil;
    private static TopicReader topics;

    @BeforeAll
    static void pointAReaderAtTheBroker() {
        vigil = running.vigil();
        topics = new TopicReader(vigil.credentials());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "registry", "scoring", "inference", "capture", "gateway"})
    void shouldLoseNothingAndRepeatNoIncident(String part) throws SQLException {
        // Given
        await().atMost(Duration.ofSeconds(60)).until(() -> !incidents().isEmpty());
        Set<String> framesBefore = frameIds();
        Set<String> incidentsBefore =
                incidents().stream().map(Incident::getIncidentId).collect(Collectors.toSet());

        // When
        vigil.kill(part);

        // Then
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> newFramesScored(framesBefore) > 20);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> vigil.get("/api/health").statusCode() == 200);
        assertThat(frameIds()).containsAll(framesBefore);
        assertThat(incidents()).extracting(Incident::getIncidentId).containsAll(incidentsBefore);
        assertThat(Incidents.repeatsAndGaps(incidents())).isEmpty();
        assertThat(vigil.said()).contains(part + ": killed by signal 9");
        everyIncidentIsOneRow();
    }

    private static void everyIncidentIsOneRow() throws SQLException {
        Database database = new Database(vigil.credentials().postgres());
        for (Incident incident : incidents()) {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(database.count("incidents", "incident_id", incident.getIncidentId()))
                                    .isEqualTo(1));
        }
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
