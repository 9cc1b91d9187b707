package io.vigil.inference.table;

import io.vigil.fault.OperatorFault;
import java.time.Duration;
import java.util.List;

/** The tables could not be read to their ends in time. */
public final class TablesNotRead extends RuntimeException implements OperatorFault {

    private static final long serialVersionUID = 1L;

    TablesNotRead(List<String> topics, Duration patience, String problem) {
        super("the tables " + String.join(", ", topics) + " could not be read within " + patience.toSeconds() + " s ("
                + problem + "): see that the broker, the schema registry and the rights on these topics are there");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
