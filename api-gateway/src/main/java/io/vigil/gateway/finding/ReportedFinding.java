package io.vigil.gateway.finding;

import io.vigil.avro.Observation;
import io.vigil.risk.RiskScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads findings from what models outside report by callback. The observation's id is the finding's. */
final class ReportedFinding {
    private final Observation record;
    private final RiskScore risk;

    private ReportedFinding(Observation record, RiskScore risk) {
        this.record = record;
        this.risk = risk;
    }

    /** @return null for what moves incidents and is no finding: alerts and crimes of the model API */
    static @Nullable Finding read(Observation record, ReportedRisk risks) {
        return switch (record.getKind()) {
            case "frame_analysis" -> new ReportedFinding(record, risks.of(record)).analysis();
            case "behavioral_detection" -> new ReportedFinding(record, risks.of(record)).behavior();
            case "anomaly_alert" -> new ReportedFinding(record, risks.of(record)).anomaly();
            case "batch_complete", "baseline_update" -> summary(record);
            default -> null;
        };
    }

    private Analysis analysis() {
        return new Analysis(
                record.getObservationId(),
                record.getCameraId(),
                record.getSubjectId(),
                record.getObservedAt(),
                record.getObservedAt(),
                1,
                null,
                record.getIndicators(),
                null,
                null,
                false,
                null,
                null,
                null,
                record.getMarkers(),
                null,
                (float) risk.value(),
                risk.level().name(),
                null,
                risk.version(),
                List.of(),
                reported(record));
    }

    private Behavior behavior() {
        return new Behavior(
                record.getObservationId(),
                record.getCameraId(),
                record.getSubjectId(),
                null,
                record.getType(),
                record.getCategory(),
                record.getConfidence(),
                record.getDeviation(),
                record.getObservedAt(),
                record.getContext(),
                (float) risk.value(),
                risk.level().name(),
                null,
                risk.version(),
                List.of(),
                reported(record));
    }

    /** It is reported as soon as it is found, so what it lasted lies before. */
    private Anomaly anomaly() {
        Instant at = record.getObservedAt();
        Duration lasted = Duration.ofMillis(Objects.requireNonNullElse(record.getDurationMs(), 0L));
        return new Anomaly(
                record.getObservationId(),
                record.getCameraId(),
                record.getSubjectId(),
                null,
                record.getType(),
                Objects.requireNonNullElse(record.getSeverity(), risk.level().name()),
                (float) risk.value(),
                record.getMarkers(),
                "as reported",
                null,
                at.minus(lasted),
                at,
                null,
                risk.version(),
                List.of(),
                reported(record));
    }

    private static Summary summary(Observation record) {
        return new Summary(
                record.getObservationId(),
                record.getCameraId(),
                record.getSubjectId(),
                record.getObservedAt(),
                record.getKind(),
                record.getSummary(),
                reported(record));
    }

    private static Reported reported(Observation record) {
        return new Reported(record.getReporter(), record.getSessionId(), record.getFramePath(), record.getReceivedAt());
    }
}
