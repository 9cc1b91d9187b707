package io.vigil.scoring.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the indicators are made of, each 0-1: seven probabilities of the emotion model, where the eyes are, how the body is. */
public enum Feature {
    ANGRY(0, Feature.FACE),
    DISGUST(1, Feature.FACE),
    FEAR(2, Feature.FACE),
    HAPPY(3, Feature.FACE),
    SAD(4, Feature.FACE),
    SURPRISE(5, Feature.FACE),
    NEUTRAL(6, Feature.FACE),
    GAZE_AVERSION(7, Feature.GAZE),
    TENSION(8, Feature.POSTURE),
    FIDGETING(9, Feature.MOVEMENT);

    /** Groups of features that are known together, or not at all. */
    static final int FACE = 0;

    static final int GAZE = 1;
    static final int POSTURE = 2;
    static final int MOVEMENT = 3;
    static final int GROUPS = 4;

    static final List<Feature> ALL = List.of(values());
    static final List<String> WORDS = Arrays.stream(values()).map(Feature::word).toList();
    static final int COUNT = ALL.size();

    /** The first so many are what a face expresses. */
    static final int EMOTIONS = 7;

    private final int place;
    private final int group;

    Feature(int place, int group) {
        this.place = place;
        this.group = group;
    }

    /** In arrays by feature. */
    int place() {
        return place;
    }

    int group() {
        return group;
    }

    /** The name in a weights file, and for an emotion the model's label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
