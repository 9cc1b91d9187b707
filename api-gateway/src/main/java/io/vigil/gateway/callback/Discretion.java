package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes out of a report what its camera's policy does not allow to be inferred, before anybody else has it: not the topic,
 * not the risk, not the id. What is left says as little of a state of mind as if nobody had looked.
 */
final class Discretion {
    private final Observation.Builder report;
    private final List<String> discarded = new ArrayList<>();

    private Discretion(Observation.Builder report) {
        this.report = report;
    }

    /** @return the fields that were taken out, by the report's own names; empty where there was nothing to take */
    static List<String> practise(ResultType type, Observation.Builder report) {
        Discretion discretion = new Discretion(report);
        switch (type) {
            case FRAME_ANALYSIS -> discretion.analysis();
            case BEHAVIORAL_DETECTION -> discretion.detection();
            case ANOMALY_ALERT -> discretion.alert();
            case BATCH_COMPLETE -> discretion.figures("analysis_summary.");
            case BASELINE_UPDATE -> discretion.figures("baseline_data.");
        }
        return List.copyOf(discretion.discarded);
    }

    private void analysis() {
        Map<String, Float> indicators = report.getIndicators();
        if (indicators != null && !indicators.isEmpty()) {
            discarded.add("analysis_results.indicators");
        }
        report.setIndicators(null);
        markers("analysis_results.anomalies");
    }

    /** A detection of a state of mind is one by its very type and figures. */
    private void detection() {
        if (AffectWords.has(report.getType() + " " + report.getCategory())) {
            report.setType(null).setCategory(null).setConfidence(null).setDeviation(null);
            discarded.addAll(List.of("detection_type", "category", "confidence", "deviation"));
        }
        Map<String, String> context = new TreeMap<>(report.getContext());
        context.entrySet().removeIf(entry -> {
            boolean affect = AffectWords.has(entry.getKey()) || AffectWords.has(entry.getValue());
            if (affect) {
                discarded.add("context." + entry.getKey());
            }
            return affect;
        });
        report.setContext(context);
    }

    private void alert() {
        if (AffectWords.has(report.getType())) {
            report.setType(null);
            discarded.add("anomaly_type");
        }
        markers("indicators");
    }

    private void markers(String name) {
        List<String> markers = new ArrayList<>(report.getMarkers());
        if (markers.removeIf(AffectWords::has)) {
            discarded.add(name);
        }
        report.setMarkers(markers);
    }

    private void figures(String path) {
        Map<String, Float> figures = new TreeMap<>(report.getSummary());
        report.getSummary().keySet().stream().filter(AffectWords::has).forEach(name -> {
            figures.remove(name);
            discarded.add(path + name);
        });
        report.setSummary(figures);
    }
}
