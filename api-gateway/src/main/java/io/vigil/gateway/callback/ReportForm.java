package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import io.vigil.risk.Indicators;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From a callback's fields to the record of it. Only {@code staff_id}, {@code frame_path} and {@code context} are
 * optional in the printed reports. A batch and a baseline have no printed time; where they come without, they are of the
 * minute in which they came, so that a retry within it is the same report.
 */
final class ReportForm {
    /** The one token has one name: who holds it. */
    static final String REPORTER = "callback";

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_TIME = 40;
    private static final double LONGEST_SECONDS = Duration.ofDays(7).toSeconds();
    private static final double MOST_FRAMES = 1e9;
    private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");
    private static final List<String> CONTEXT = List.of("emotion", "posture", "gaze", "movement");

    private final Fields fields;
    private final ReportedCamera camera;
    private final ReportTimes times;
    private final Instant now;

    ReportForm(Fields fields, ReportedCamera camera, ReportTimes times, Instant now) {
        this.fields = fields;
        this.camera = camera;
        this.times = times;
        this.now = now;
    }

    /** All but the id, which follows from the rest. Fails with {@link Refused}. */
    Observation.Builder read(ResultType type) {
        Observation.Builder report = Observation.newBuilder()
                .setObservationId("")
                .setCameraId(camera.key())
                .setKind(type.word())
                .setReporter(REPORTER)
                .setReceivedAt(now)
                .setSubjectId(fields.idIfAny("staff_id", LONGEST_ID));
        return switch (type) {
            case FRAME_ANALYSIS -> analysis(report);
            case BEHAVIORAL_DETECTION -> detection(report);
            case ANOMALY_ALERT -> alert(report);
            case BATCH_COMPLETE -> batch(report);
            case BASELINE_UPDATE -> baseline(report);
        };
    }

    private Observation.Builder analysis(Observation.Builder report) {
        report.setSessionId(fields.text("session_id", LONGEST_ID)).setObservedAt(time(fields, "frame_timestamp"));
        Fields results = fields.object("analysis_results");
        Map<String, Float> indicators = results.object("indicators").shares(Indicators.NAMES);
        return report.setIndicators(indicators).setMarkers(results.words("anomalies", LONGEST_WORD));
    }

    private Observation.Builder detection(Observation.Builder report) {
        return report.setType(fields.text("detection_type", LONGEST_WORD))
                .setCategory(fields.text("category", LONGEST_WORD))
                .setConfidence(fields.share("confidence"))
                .setDeviation(fields.share("deviation"))
                .setObservedAt(time(fields, "timestamp"))
                .setContext(context())
                .setFramePath(framePath(fields));
    }

    private Observation.Builder alert(Observation.Builder report) {
        report.setType(fields.text("anomaly_type", LONGEST_WORD))
                .setSeverity(severity())
                .setRiskScore(fields.share("risk_score"))
                .setMarkers(fields.words("indicators", LONGEST_WORD));
        Fields evidence = fields.object("evidence");
        double seconds = evidence.number("duration_seconds", LONGEST_SECONDS);
        return report.setObservedAt(time(evidence, "timestamp"))
                .setDurationMs(Math.round(seconds * 1000))
                .setFramePath(framePath(evidence));
    }

    private Observation.Builder batch(Observation.Builder report) {
        double frames = fields.number("frames_processed", MOST_FRAMES);
        Fields summary = fields.object("analysis_summary");
        summary.shares(Indicators.NAMES.stream().map(name -> "avg_" + name).toList()); // refuses what is out of range
        Map<String, Float> figures = new TreeMap<>(summary.figures());
        figures.put("frames_processed", (float) frames);
        return report.setSummary(figures)
                .setSessionId(fields.textIfAny("session_id", LONGEST_ID))
                .setObservedAt(timeIfAny());
    }

    private Observation.Builder baseline(Observation.Builder report) {
        if (report.getSubjectId() == null) {
            throw Refused.missing("staff_id");
        }
        return report.setSummary(fields.object("baseline_data").figures()).setObservedAt(timeIfAny());
    }

    private Instant time(Fields from, String name) {
        return times.read(name, from.text(name, LONGEST_TIME), camera.zone(), now);
    }

    private Instant timeIfAny() {
        return fields.has("timestamp") ? time(fields, "timestamp") : now.truncatedTo(ChronoUnit.MINUTES);
    }

    private String severity() {
        String severity = fields.text("severity", LONGEST_WORD).toUpperCase(Locale.ROOT);
        if (!SEVERITIES.contains(severity)) {
            throw Refused.invalid("severity", "is not known", "use one of " + String.join(", ", SEVERITIES));
        }
        return severity;
    }

    private Map<String, String> context() {
        Map<String, String> context = new TreeMap<>();
        if (fields.has("context")) {
            Fields words = fields.object("context");
            for (String name : CONTEXT) {
                if (words.has(name)) {
                    context.put(name, words.text(name, LONGEST_WORD));
                }
            }
        }
        return context;
    }

    private static @Nullable String framePath(Fields from) {
        if (!from.has("frame_path")) {
            return null;
        }
        String clean = FramePath.clean(from.path("frame_path"));
        return clean.isEmpty() ? null : clean;
    }
}
