package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.indicator.Persons.face;
import static io.vigil.scoring.indicator.Persons.person;
import static io.vigil.scoring.indicator.Persons.upright;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.risk.RiskWeights;
import io.vigil.scoring.analysis.AnalysisRules;
import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Observer;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.analysis.SceneView;
import io.vigil.scoring.frame.SeenAnomaly;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.indicator.Affect;
import io.vigil.scoring.indicator.AffectPolicy;
import io.vigil.scoring.indicator.IndicatorWeights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrowdSerdeTest {
    private static final SeenFace FACE = face(Map.of("fear", 0.7f, "neutral", 0.3f), 0.37);
    private static final SceneView SCENE = new SceneView(
            List.of("crowding"), new SceneSummary("ALERT", "crowding", "many", 4.0, true, Map.of("people", 9.0)));

    private final Observer observer = new Observer(
            new Affect(Duration.ofSeconds(5), 5, IndicatorWeights.shipped()),
            RiskWeights.shipped(),
            new AnalysisRules(Duration.ofSeconds(5), 0.8, 0.3, Duration.ofSeconds(60), 8));

    @Test
    void shouldGoOnAfterARestartAsIfThereHadBeenNone() {
        // Given
        Crowd crowd = seen(null, 0, 17);
        // When
        Crowd restored = restored(crowd);
        // Then
        assertThat(bytes(restored)).isEqualTo(bytes(crowd));
        assertThat(restored.told().isEmpty()).isFalse();
        assertThat(samples(seen(restored, 17, 24))).isEqualTo(samples(seen(crowd, 17, 24)));
    }

    @Test
    void shouldKeepPolicies() {
        Serde<AffectPolicy> serde = StateSerdes.policy();
        AffectPolicy open = AffectPolicy.of("default", true, "demonstration");
        assertThat(serde.deserializer()
                        .deserialize("policies", serde.serializer().serialize("policies", open)))
                .isEqualTo(open);
    }

    private Crowd seen(@Nullable Crowd before, int from, int until) {
        Crowd crowd = before;
        for (int i = from; i < until; i++) {
            SeenFrame frame = new SeenFrame(
                    "default",
                    "K",
                    "K-s1-" + (i + 1),
                    "s1",
                    i + 1,
                    at(i * 0.2),
                    1,
                    List.of(),
                    List.of(person(7, FACE, upright(0.3, 0.5, 0.5, i % 3 * 0.01, 0)), person(8, null, null)),
                    new SeenAnomaly(0.4, 0.1),
                    List.of(new SeenModel("objects", "ssd", "1")),
                    new Source("t", 1, i));
            crowd = observer.onFrame(crowd, frame, true, SCENE).crowd();
        }
        return Objects.requireNonNull(crowd);
    }

    private List<Sample> samples(Crowd crowd) {
        return observer.onTime(crowd, at(5)).samples();
    }

    private static Crowd restored(Crowd crowd) {
        return StateSerdes.crowd().deserializer().deserialize("crowds", bytes(crowd));
    }

    private static byte[] bytes(Crowd crowd) {
        return StateSerdes.crowd().serializer().serialize("crowds", crowd);
    }
}
