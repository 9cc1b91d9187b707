package io.vigil.scoring.analysis;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vigil.risk.Indicators;
import io.vigil.risk.RiskLevel;
import io.vigil.risk.RiskWeights;
import io.vigil.scoring.frame.SeenAction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalystTest {
    private static final Indicators EXAMPLE = new Indicators(0.65, 0.42, 0.31, 0.28);
    private static final Deviation FAR = new Deviation(true, 2.6);

    private final Analyst analyst = new Analyst(RiskWeights.shipped(), Camera.RULES);

    @Test
    void shouldScoreTheContractsExampleAsTheContractDoes() {
        Analysis analysis = judge(sample("42", EXAMPLE, null, null), Deviation.UNKNOWN);
        assertThat(analysis.risk().value()).isEqualTo(0.45);
        assertThat(analysis.risk().level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void shouldWeighInTheDeviationFromTheBaseline() {
        // (0.40 * 0.45 + 0.20 * 0.65) / 0.60
        assertThat(judge(sample("42", EXAMPLE, null, null), FAR).risk().value()).isEqualTo(0.516667);
        // 0.40 * 0.45 + 0.20 * 0.65 + 0.25 * 0.7 * 0.8 + 0.15 * (0.75 - 0.5) / 0.5
        Sample all = sample("42", EXAMPLE, new SeenAction("fallen", 0.8), 0.75);
        assertThat(judge(all, FAR).risk().value()).isEqualTo(0.525);
    }

    @Test
    void shouldGiveDeviationAsAShareOfFourStandardDeviations() {
        assertThat(FAR.share()).isEqualTo(0.65);
        assertThat(new Deviation(true, 0.0).share()).isZero();
        assertThat(new Deviation(true, 9.0).share()).isEqualTo(1);
        assertThat(Deviation.UNKNOWN.share()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Deviation(true, Double.NaN));
    }

    @Test
    void shouldScoreAnUnusualSceneForTheCameraAndNotForWhoeverIsInIt() {
        assertThat(judge(sample(null, null, null, 0.975), Deviation.UNKNOWN)
                        .risk()
                        .value())
                .isEqualTo(0.95);
        assertThat(judge(sample("42", null, null, 0.975), Deviation.UNKNOWN)
                        .risk()
                        .value())
                .isZero();
    }

    @Test
    void shouldTellABehaviourOncePerCoolDown() {
        // Given
        Conduct fall = conduct(ConductType.FALL, 0.9);
        // When
        Analyst.Step first = analyst.judge(standing(5, fall), FAR, null);
        Analyst.Step again = analyst.judge(standing(60, fall, conduct(ConductType.FIGHT, 0.9)), FAR, first.told());
        Analyst.Step later = analyst.judge(standing(65, fall), FAR, again.told());
        Analyst.Step quiet = analyst.judge(standing(200), FAR, later.told());
        // Then
        assertThat(types(first)).containsExactly("fall");
        assertThat(types(again)).containsExactly("fight");
        assertThat(types(later)).containsExactly("fall");
        assertThat(quiet.told().isEmpty()).isTrue();
        assertThat(first.behaviors().get(0).id())
                .isNotEqualTo(later.behaviors().get(0).id());
        assertThat(first.behaviors().get(0).at()).isEqualTo(at(5));
    }

    @Test
    void shouldScoreABehaviourByWhoeverShowedIt() {
        // Given a quiet camera with one frightened person before it
        Conduct stress =
                new Conduct(ConductType.STRESS_INDICATORS, 0.9, 7, new Indicators(0.9, 0.9, 0.9, 0.9), null, Map.of());
        // When
        Analyst.Step step = analyst.judge(standing(5, stress), Deviation.UNKNOWN, null);
        // Then
        assertThat(step.behaviors().get(0).risk().value()).isEqualTo(0.9);
        assertThat(step.analysis().risk().value()).isZero();
    }

    private Analysis judge(Sample sample, Deviation deviation) {
        return analyst.judge(sample, deviation, null).analysis();
    }

    private static List<String> types(Analyst.Step step) {
        return step.behaviors().stream()
                .map(behavior -> behavior.conduct().type().word())
                .toList();
    }

    private static Conduct conduct(ConductType type, double confidence) {
        return new Conduct(type, confidence, 7, null, new SeenAction("fallen", confidence), Map.of());
    }

    private static Sample standing(double end, Conduct... conducts) {
        return sample(end, "42", new Reading(null, null, null, List.of(), List.of(conducts), null));
    }

    private static Sample sample(
            @Nullable String subject,
            @Nullable Indicators indicators,
            @Nullable SeenAction action,
            @Nullable Double anomaly) {
        return sample(5, subject, new Reading(indicators, action, anomaly, List.of(), List.of(), null));
    }

    private static Sample sample(double end, @Nullable String subject, Reading reading) {
        return new Sample(
                new Observed("default", "5", subject),
                new Span(at(end - 5), at(end), 25, 1),
                reading,
                new Origin("5-s1-25", List.of(), null));
    }
}
