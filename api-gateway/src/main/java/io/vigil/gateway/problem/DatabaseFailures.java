package io.vigil.gateway.problem;

import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What PostgreSQL's refusals mean to a caller, by the class of its SQLSTATE (PostgreSQL's manual, appendix A): 22 is a
 * value that cannot be, 23 one that does not fit what is there, 42 a fault of ours, and the rest that it is away or full.
 */
final class DatabaseFailures {
    private static final Logger log = LoggerFactory.getLogger(DatabaseFailures.class);

    private DatabaseFailures() {}

    /** Null where the failure is not the database's, or is the gateway's own fault. */
    static @Nullable Failure of(Throwable cause) {
        R2dbcException refusal = Failures.found(cause, R2dbcException.class);
        if (refusal == null && !(cause instanceof DataAccessException) && !(cause instanceof TransactionException)) {
            return null;
        }
        String state = refusal == null || refusal.getSqlState() == null ? "" : refusal.getSqlState();
        if (state.startsWith("22")) {
            return Failure.of(400, "a value holds what cannot be kept: a zero character, or a number out of range");
        }
        if (state.startsWith("23")) {
            return Failure.of(409, "this does not fit with what is there already");
        }
        if (state.startsWith("42")) {
            return null;
        }
        log.atWarn().addKeyValue("state", state).log("PostgreSQL does not answer");
        return Failure.away("the database");
    }
}
