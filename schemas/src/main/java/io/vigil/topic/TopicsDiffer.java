package io.vigil.topic;

import java.util.List;

/** The cluster's topics are not those of the catalogue. */
public final class TopicsDiffer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicsDiffer(List<String> differences) {
        super(String.join("; ", differences)
                + ". Fix: java -cp 'lib/*' io.vigil.topic.Provision, in any service's folder, creates what is missing;"
                + " kafka-configs.sh --alter or kafka-topics.sh --alter changes what differs");
    }
}
