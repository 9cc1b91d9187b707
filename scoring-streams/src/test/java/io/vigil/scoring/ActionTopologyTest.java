package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.Incident;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionTopologyTest {

    @Test
    void shouldTellOfAFightWhereNoZoneIsDrawn(@TempDir Path stateDir) {
        try (ScoringFixture scoring = new ScoringFixture(stateDir)) {
            // When
            for (int i = 0; i <= 15; i++) {
                frame(scoring, i / 5.0, "fighting");
            }
            // Then
            List<Incident> incidents = scoring.incidents();
            assertThat(incidents).extracting(Incident::getTransition).containsExactly("opened", "confirmed");
            assertThat(incidents.get(1).getAfter()).satisfies(confirmed -> {
                assertThat(confirmed.getCrimeType()).isEqualTo("fighting");
                assertThat(confirmed.getRule()).isEqualTo("ActionDetector");
                assertThat(confirmed.getZoneId()).isNull();
                assertThat(confirmed.getLineId()).isNull();
                assertThat(confirmed.getReporter()).isNull();
                assertThat(confirmed.getTrackIds()).containsExactly(1000L, 1001L);
                assertThat(confirmed.getEndTime()).isEqualTo(at(2));
            });
        }
    }

    @Test
    void shouldTellNothingOfPeopleWhoWalk(@TempDir Path stateDir) {
        try (ScoringFixture scoring = new ScoringFixture(stateDir)) {
            for (int i = 0; i <= 15; i++) {
                frame(scoring, i / 5.0, "walking");
            }
            assertThat(scoring.incidents()).isEmpty();
        }
    }

    private static void frame(ScoringFixture scoring, double seconds, String action) {
        DetectedObject one = object("person", "Human", 1000L, new BoundingBox(0.4f, 0.2f, 0.1f, 0.6f));
        DetectedObject other = object("person", "Human", 1001L, new BoundingBox(0.52f, 0.2f, 0.1f, 0.6f));
        Detections frame = detections("1", seconds, one, other)
                .setActions(List.of(
                        new DetectedAction(1000L, action, 0.9f, Map.of(action, 0.9f)),
                        new DetectedAction(1001L, action, 0.85f, Map.of(action, 0.85f))))
                .build();
        scoring.send(Topics.DETECTIONS, "1", frame, at(seconds));
    }
}
