package io.vigil.gateway.database;

import io.vigil.fault.OperatorFault;
import io.vigil.gateway.GatewayProperties.Postgres;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot be used as it is. The message is one line and says what to do. */
public final class DatabaseUnusable extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    DatabaseUnusable(Postgres postgres, Throwable cause) {
        super(describe(postgres, cause), cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private static String describe(Postgres postgres, Throwable cause) {
        SQLException refusal = refusal(cause);
        String state = refusal == null || refusal.getSQLState() == null ? "" : refusal.getSQLState();
        String place = "PostgreSQL at " + postgres;
        if (state.startsWith("28")) {
            return place + " refuses the password: correct vigil.gateway.postgres.username and .password";
        }
        if (state.equals("3D000")) {
            return place + " has no such database: create it, or correct vigil.gateway.postgres.database";
        }
        if (refusal != null && String.valueOf(refusal.getMessage()).contains("SSL")) {
            return place + " cannot be spoken to by TLS mode "
                    + postgres.tls().mode().word()
                    + ": give it a certificate that fits, or correct vigil.gateway.postgres.tls";
        }
        if (state.startsWith("08")) {
            return place + " does not answer: start it, or correct vigil.gateway.postgres.host and .port";
        }
        String why = String.valueOf(refusal == null ? cause.getMessage() : refusal.getMessage());
        return place + " cannot be brought up to date: "
                + why.lines().findFirst().orElse("unknown");
    }

    private static @Nullable SQLException refusal(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused) {
                return refused;
            }
        }
        return null;
    }
}
