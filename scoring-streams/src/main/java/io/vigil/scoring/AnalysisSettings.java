package io.vigil.scoring;

import io.vigil.risk.RiskWeights;
import io.vigil.scoring.analysis.AnalysisRules;
import io.vigil.scoring.analysis.Analyst;
import io.vigil.scoring.analysis.Observer;
import io.vigil.scoring.indicator.Affect;
import io.vigil.scoring.indicator.IndicatorWeights;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people are looked at, and what is made of it.
 *
 * @param period of a camera's analyses, 1 to 5 s as the contract has it
 * @param window over which a person's indicators are read
 * @param leastFrames in which a face must have been read for that
 * @param mostTracks that are followed of one camera
 * @param confidence that a behaviour must exceed
 * @param alertThreshold risk from which a person is an alert at once
 * @param coolDown between two of the same about the same
 * @param riskWeights a site's own file; null: the shipped one
 * @param indicatorWeights likewise
 */
public record AnalysisSettings(
        Duration period,
        Duration window,
        int leastFrames,
        int mostTracks,
        double confidence,
        double alertThreshold,
        Duration coolDown,
        @Nullable String riskWeights,
        @Nullable String indicatorWeights) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(5);
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(1);

    /** Weights that are unsound stop the start too. */
    public AnalysisSettings {
        between("period", period, LONGEST_PERIOD, "give 1s to 5s");
        between("window", window, LONGEST_WINDOW, "give 1s to 60s");
        Setting.require(leastFrames >= 1, "analysis.least-frames", leastFrames, "give 1 or more");
        Setting.require(mostTracks >= 1, "analysis.most-tracks", mostTracks, "give 1 or more");
        Setting.share("analysis.confidence", confidence);
        Setting.share("analysis.alert-threshold", alertThreshold);
        Setting.positive("analysis.cool-down", coolDown);
        risk(riskWeights);
        indicators(indicatorWeights);
    }

    AnalysisRules rules() {
        return new AnalysisRules(period, confidence, alertThreshold, coolDown, mostTracks);
    }

    RiskWeights risk() {
        return risk(riskWeights);
    }

    Affect affect() {
        return new Affect(window, leastFrames, indicators(indicatorWeights));
    }

    Analyst analyst() {
        return new Analyst(risk(), rules(), version());
    }

    Observer observer() {
        return new Observer(affect(), risk(), rules());
    }

    /** Names the weights in each result. */
    String version() {
        return risk().version() + "+" + affect().weights().version();
    }

    private static RiskWeights risk(@Nullable String file) {
        return file == null || file.isBlank() ? RiskWeights.shipped() : RiskWeights.read(Path.of(file));
    }

    private static IndicatorWeights indicators(@Nullable String file) {
        return file == null || file.isBlank() ? IndicatorWeights.shipped() : IndicatorWeights.read(Path.of(file));
    }

    private static void between(String key, @Nullable Duration value, Duration most, String remedy) {
        boolean fine = value != null && value.compareTo(SHORTEST) >= 0 && value.compareTo(most) <= 0;
        Setting.require(fine, "analysis." + key, value, remedy);
    }
}
