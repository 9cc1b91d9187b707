package io.vigil.gateway.intake;

import io.r2dbc.spi.R2dbcException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A record that another try will not make usable. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String why) {
        super(why);
    }

    /** True where the failure lies in the record itself and not in what it was to be written to. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Unusable || at instanceof SerializationException || isRefusedData(at)) {
                return true;
            }
        }
        return false;
    }

    /** What failed, without the wrapping of futures. */
    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }

    /** SQL classes 22 (data exception) and 23 (integrity constraint). */
    private static boolean isRefusedData(Throwable failure) {
        @Nullable String state = failure instanceof R2dbcException refused ? refused.getSqlState() : null;
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
