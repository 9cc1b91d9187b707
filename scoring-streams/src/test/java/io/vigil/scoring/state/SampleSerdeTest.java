package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.risk.Indicators;
import io.vigil.scoring.analysis.Conduct;
import io.vigil.scoring.analysis.ConductType;
import io.vigil.scoring.analysis.Observed;
import io.vigil.scoring.analysis.Origin;
import io.vigil.scoring.analysis.Reading;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.analysis.Span;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.Source;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SampleSerdeTest {
    private static final Indicators INDICATORS = new Indicators(0.65, 0.42, 0.31, 0.28);

    @Test
    void shouldCarryAllThatASampleSays() {
        Sample sample = new Sample(
                new Observed("default", "5", "42"),
                new Span(at(0), at(5), 25, 2),
                new Reading(
                        INDICATORS,
                        new SeenAction("walking", 0.9),
                        0.4,
                        List.of("crowding"),
                        List.of(new Conduct(
                                ConductType.STRESS_INDICATORS,
                                0.87,
                                7000L,
                                INDICATORS,
                                null,
                                Map.of("emotion", "anxious", "posture", "tense"))),
                        new SceneSummary("MOTION", null, "usual", 0.5, true, Map.of("motion", 0.2))),
                new Origin("5-s1-25", List.of(new SeenModel("objects", "ssd", "1")), new Source("t", 1, 25)));
        assertThat(restored(sample)).isEqualTo(sample);
        assertThat(sample.id()).isEqualTo("42-5-" + at(5).toEpochMilli());
        assertThat(sample.alerted()).isTrue();
    }

    @Test
    void shouldKeepAbsentAbsent() {
        Sample sample = new Sample(
                new Observed("default", "5", null),
                new Span(at(0), at(5), 25, 0),
                new Reading(null, null, null, List.of(), List.of(), null),
                new Origin("5-s1-25", List.of(), null));
        assertThat(restored(sample)).isEqualTo(sample);
        assertThat(sample.of().key()).isEqualTo("camera:5");
        assertThat(sample.alerted()).isFalse();
    }

    private static Sample restored(Sample sample) {
        Serde<Sample> serde = StateSerdes.sample();
        return serde.deserializer().deserialize("samples", serde.serializer().serialize("samples", sample));
    }
}
