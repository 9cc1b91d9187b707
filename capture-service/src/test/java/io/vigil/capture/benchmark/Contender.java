package io.vigil.capture.benchmark;

import java.io.IOException;
import java.util.List;

/** Somebody who does the work. */
interface Contender extends AutoCloseable {
    List<Process> processes();

    /** JPEGs made so far. */
    Tally tally() throws IOException;

    @Override
    void close() throws IOException;
}
