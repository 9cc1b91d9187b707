package io.vigil.topic;

import io.vigil.fault.OperatorFault;
import java.util.List;

/** The cluster's topics are not those of the catalogue. */
public final class TopicsDiffer extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    TopicsDiffer(List<String> differences) {
        super(String.join("; ", differences)
                + ". Fix: java -cp 'lib/*' io.vigil.topic.Provision, in any service's folder, creates what is missing;"
                + " kafka-configs.sh --alter or kafka-topics.sh --alter changes what differs");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
