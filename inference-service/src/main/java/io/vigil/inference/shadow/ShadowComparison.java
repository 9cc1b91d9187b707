package io.vigil.inference.shadow;

import io.vigil.avro.Detections;
import io.vigil.inference.comparison.Comparisons;
import io.vigil.inference.comparison.Coverage;
import io.vigil.inference.comparison.FramePair;
import io.vigil.inference.comparison.Opinion;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins the two topics by role and frame: first all that models on trial said, which is the smaller part, then what the models in
 * charge said of the same frames. A record that was delivered twice counts once. Used by one thread.
 */
final class ShadowComparison {

    private record Key(String role, String tenant, String frameId) {}

    private final CompareTask task;
    private final Comparisons comparisons;
    private final Map<Key, Opinion> waiting = new HashMap<>();
    private long shadowRecords;
    private long mainRecords;
    private long compared;
    private boolean cut;

    ShadowComparison(CompareTask task) {
        this.task = task;
        comparisons = new Comparisons(task.top());
    }

    void onTrial(Detections record) {
        record.getModels().forEach(model -> {
            String role = model.getRole();
            comparisons.tookOnTrial(OpinionReader.name(model), milliseconds(record, role));
            if (isWanted(record) && task.role().map(role::equals).orElse(true)) {
                shadowRecords++;
                Key key = new Key(role, record.getTenant(), record.getFrameId());
                if (waiting.size() >= task.most() && !waiting.containsKey(key)) {
                    cut = true;
                } else {
                    OpinionReader.read(record, role).ifPresent(opinion -> waiting.put(key, opinion));
                }
            }
        });
    }

    void inCharge(Detections record) {
        mainRecords++;
        record.getModels().forEach(model -> {
            String role = model.getRole();
            comparisons.tookInCharge(OpinionReader.name(model), milliseconds(record, role));
            if (isWanted(record)) {
                Key key = new Key(role, record.getTenant(), record.getFrameId());
                Opinion shadow = waiting.get(key);
                if (shadow != null) {
                    OpinionReader.read(record, role).ifPresent(main -> compare(record, main, shadow));
                    waiting.remove(key);
                }
            }
        });
    }

    private void compare(Detections record, Opinion main, Opinion shadow) {
        compared++;
        float aspect = (float) record.getSourceWidth() / Math.max(1, record.getSourceHeight());
        comparisons.add(
                new FramePair(record.getFrameId(), record.getCameraId(), record.getCapturedAt(), aspect, main, shadow));
    }

    private boolean isWanted(Detections record) {
        return task.camera().map(record.getCameraId()::equals).orElse(true);
    }

    private static float milliseconds(Detections record, String role) {
        return record.getTimings().getOrDefault(role, Float.NaN);
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Coverage coverage() {
        return new Coverage(task.from(), task.until(), shadowRecords, mainRecords, compared, waiting.size(), cut);
    }
}
