package io.vigil.scoring.stream;

import io.vigil.avro.Observation;
import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.observation.Report;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report of a model outside from the wire. */
final class ObservationForm {

    private ObservationForm() {}

    /** @throws Implausible where the record cannot be true */
    static io.vigil.scoring.observation.Observation read(@Nullable Observation record, @Nullable Source source) {
        if (record == null) {
            throw new Implausible("an observation without a value");
        }
        checkShares(record);
        return new io.vigil.scoring.observation.Observation(
                record.getTenant(),
                record.getCameraId(),
                record.getObservationId(),
                record.getReporter(),
                record.getObservedAt(),
                report(record),
                source);
    }

    private static Report report(Observation record) {
        return switch (record.getKind()) {
            case "alert" -> new Report.Alert(confidence(record));
            case "alert_stop" -> new Report.AlertStop();
            case "anomaly_alert" ->
                new Report.Anomaly(record.getConfidence() == null ? risk(record) : confidence(record));
            case "crime" ->
                new Report.Crime(
                        CrimeType.of(given("crime_type", record.getCrimeType())),
                        confidence(record),
                        given("start_time", record.getStartTime()),
                        given("end_time", record.getEndTime()));
            case "behavioral_detection", "frame_analysis", "batch_complete", "baseline_update" -> new Report.Other();
            default -> throw new Implausible("an unknown kind of observation: " + record.getKind());
        };
    }

    private static double confidence(Observation record) {
        return given("confidence", record.getConfidence());
    }

    private static double risk(Observation record) {
        return given("risk_score", record.getRiskScore());
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Implausible("an observation without " + field);
        }
        return value;
    }

    private static void checkShares(Observation record) {
        checkShare("confidence", record.getConfidence());
        checkShare("risk_score", record.getRiskScore());
        checkShare("deviation", record.getDeviation());
        Map<String, Float> indicators = record.getIndicators();
        if (indicators != null) {
            indicators.forEach(ObservationForm::checkShare);
        }
        record.getSummary().forEach((name, figure) -> {
            if (!Float.isFinite(figure)) {
                throw new Implausible("an observation with a " + name + " of " + figure);
            }
        });
    }

    private static void checkShare(String name, @Nullable Float value) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new Implausible("an observation with a " + name + " of " + value);
        }
    }
}
