package io.vigil.scoring;

import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.util.List;
import java.util.stream.Stream;

/** The topics of the topology. */
final class ScoringTopics {
    /**
     * In the order in which records of one moment are taken: a subject's key comes before its samples, what a camera is told comes before its frames, what is
     * reported of it after them, and time, which speaks for all that came before it, last.
     */
    static final List<Topic<?>> READ = List.of(
            Topics.SUBJECT_KEYS,
            Topics.CAMERAS,
            Topics.ZONES,
            Topics.POLICIES,
            Topics.DETECTIONS,
            Topics.OBSERVATIONS,
            Topics.STAGE_REPORTS,
            Topics.CLOCK);

    static final List<Topic<?>> WRITTEN = List.of(
            Topics.INCIDENTS,
            Topics.RULE_EVENTS,
            Topics.ANOMALIES,
            Topics.CAMERA_HEALTH,
            Topics.FRAME_ANALYSES,
            Topics.BEHAVIORS,
            Topics.BASELINES,
            Topics.SUBJECT_KEYS,
            Topics.DEAD_LETTERS);

    private ScoringTopics() {}

    /** Those that must be there. */
    static Topic<?>[] all() {
        return Stream.concat(READ.stream(), WRITTEN.stream()).distinct().toArray(Topic<?>[]::new);
    }

    /** Those whose schema must be registered, the clock's among them: an instance may write it. */
    static Topic<?>[] encoded() {
        return Stream.concat(Stream.of(Topics.CLOCK), WRITTEN.stream())
                .filter(topic -> topic.value() != null)
                .toArray(Topic<?>[]::new);
    }
}
