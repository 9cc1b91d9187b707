package io.vigil.scoring.analysis;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.indicator.Persons.doing;
import static io.vigil.scoring.indicator.Persons.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.risk.RiskLevel;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonAlertTest {
    private static final Map<String, Float> CALM = Map.of("neutral", 1f);
    private static final SeenFace ANNA = new SeenFace(CALM, 0.0, "anna");

    private final Camera camera = new Camera();

    @Test
    void shouldAlertAtOnceAndOncePerCoolDown() {
        // Given a fight in which the model grows sure: 0.95 * 0.8 = 0.76 is HIGH, 0.95 * 0.98 = 0.931 CRITICAL
        camera.sees(0, 2, 5, doing(7, "fighting", 0.8, null));
        assertThat(camera.alerts).isEmpty();
        // When
        camera.sees(2, 70, 5, doing(7, "fighting", 0.98, null));
        // Then
        assertThat(camera.alerts).extracting(PersonAlert::at).containsExactly(at(2), at(62));
        PersonAlert first = camera.alerts.get(0);
        assertThat(first.risk().value()).isEqualTo(0.931);
        assertThat(first.risk().level()).isEqualTo(RiskLevel.CRITICAL);
        assertThat(first.duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(first.indicators()).containsExactly("unusual_movement");
        assertThat(first.reasoning()).isEqualTo("risk 0.93 of action fighting (0.98)");
        assertThat(camera.alerts.get(1).duration()).isEqualTo(Duration.ofSeconds(62));
        assertThat(camera.alerts.get(1).id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldAlertOncePerPersonAndNotPerTrack() {
        camera.sees(0, 1, 5, doing(1, "fighting", 0.98, ANNA), doing(2, "fighting", 0.98, null));
        camera.sees(1, 2, 5, doing(3, "fighting", 0.98, ANNA), doing(4, "fighting", 0.98, null));
        assertThat(camera.alerts)
                .extracting(alert -> alert.of().key() + " " + alert.trackId())
                .containsExactly("anna 1", "camera:K 2", "camera:K 4");
    }

    @Test
    void shouldNameAnAlertInTheSamplesOfThoseItIsAbout() {
        // When
        SeenPerson bert = person(2, new SeenFace(CALM, 0.0, "bert"), null);
        camera.sees(0, new SceneView(List.of("crowding"), null), doing(1, "fighting", 0.98, ANNA), bert);
        camera.passes(5);
        // Then
        assertThat(camera.of("anna").get(0).reading().anomalies()).containsExactly("crowding", "suspicious_behavior");
        assertThat(camera.of("bert").get(0).reading().anomalies()).containsExactly("crowding");
        assertThat(camera.of(null).get(0).alerted()).isTrue();
    }

    @Test
    void shouldNotBlameAnybodyForAnUnusualScene() {
        camera.anomaly = 1.0;
        camera.sees(0, 5, 5, person(1, null, null), doing(2, "unknown", 1, null));
        assertThat(camera.alerts).isEmpty();
    }
}
