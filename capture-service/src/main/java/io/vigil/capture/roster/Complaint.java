package io.vigil.capture.roster;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logs one line for one reason, however often it is met in a row. Not thread-safe. */
public final class Complaint {
    private final Logger log;
    private @Nullable String last;

    public Complaint(Logger log) {
        this.log = log;
    }

    public void about(String reason) {
        if (!reason.equals(last)) {
            log.atWarn().log(reason);
        }
        last = reason;
    }

    /** All is well. @return whether there was a complaint */
    public boolean end() {
        boolean had = last != null;
        last = null;
        return had;
    }
}
