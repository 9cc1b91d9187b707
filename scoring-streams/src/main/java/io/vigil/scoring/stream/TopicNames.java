package io.vigil.scoring.stream;

import io.vigil.topic.Topic;
import java.util.Set;

/**
 * What the topics of a run are called. All that a run writes may go to topics with a prefix, so that the same topology
 * reads what the live one reads and leaves alone what the live one writes: a replay, a trial of other thresholds, a test.
 *
 * @param from prefix of each topic that is read; empty for the catalogue's own names
 * @param into prefix of each topic that is written, likewise
 * @param own topics that are read and of which the run has a copy, under the prefix of those that it writes
 */
public record TopicNames(String from, String into, Set<Topic<?>> own) {
    /** The catalogue's own. */
    public static final TopicNames LIVE = new TopicNames("", "");

    public TopicNames {
        own = Set.copyOf(own);
    }

    public TopicNames(String from, String into) {
        this(from, into, Set.of());
    }

    public String read(Topic<?> topic) {
        return (own.contains(topic) ? into : from) + topic.name();
    }

    public String written(Topic<?> topic) {
        return into + topic.name();
    }
}
