package io.vigil.scoring.analysis;

import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.indicator.Feature;
import io.vigil.scoring.indicator.Features;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A person's emotion, posture, gaze and movement in the contract's words; what is not known is left out. */
final class Bearing {
    private static final double HALF = 0.5;
    private static final String UNKNOWN = "unknown";
    private static final String FALLEN = "fallen";

    private Bearing() {}

    /** @param features null where affect is closed */
    static Map<String, String> words(@Nullable Features features, @Nullable SeenAction action) {
        Map<String, String> words = new TreeMap<>();
        String doing = action == null || action.label().equals(UNKNOWN) ? null : action.label();
        if (features != null) {
            put(words, "emotion", emotion(features.emotion()));
            put(words, "posture", side(features.of(Feature.TENSION), "tense", "relaxed"));
            put(words, "gaze", side(features.of(Feature.GAZE_AVERSION), "avoiding", "steady"));
            put(words, "movement", side(features.of(Feature.FIDGETING), "fidgeting", doing == null ? "calm" : doing));
        }
        if (doing != null) {
            words.putIfAbsent("movement", doing);
        }
        if (FALLEN.equals(doing)) {
            words.put("posture", "lying");
        }
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable String word) {
        if (word != null) {
            words.put(name, word);
        }
    }

    private static @Nullable String side(@Nullable Double share, String high, String low) {
        if (share == null) {
            return null;
        }
        return share >= HALF ? high : low;
    }

    private static @Nullable String emotion(@Nullable Feature likeliest) {
        if (likeliest == null) {
            return null;
        }
        return switch (likeliest) {
            case FEAR -> "anxious"; // the contract's word
            case DISGUST -> "disgusted";
            case SURPRISE -> "surprised";
            default -> likeliest.word();
        };
    }
}
