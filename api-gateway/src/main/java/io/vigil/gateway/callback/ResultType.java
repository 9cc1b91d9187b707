package io.vigil.gateway.callback;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a callback can be about, by the contract's {@code result_type}, and what its sender is told. */
enum ResultType {
    FRAME_ANALYSIS("frame_analysis", "Frame analysis recorded"),
    BEHAVIORAL_DETECTION("behavioral_detection", "Behavioral detection recorded"),
    ANOMALY_ALERT("anomaly_alert", "Anomaly alert recorded"),
    BATCH_COMPLETE("batch_complete", "Batch recorded"),
    BASELINE_UPDATE("baseline_update", "Baseline update recorded");

    private final String word;
    private final String message;

    ResultType(String word, String message) {
        this.word = word;
        this.message = message;
    }

    String word() {
        return word;
    }

    String message() {
        return message;
    }

    static ResultType of(String word) {
        for (ResultType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        String all = Arrays.stream(values()).map(ResultType::word).collect(Collectors.joining(", "));
        throw Refused.invalid("result_type", "is not known", "use one of " + all);
    }
}
