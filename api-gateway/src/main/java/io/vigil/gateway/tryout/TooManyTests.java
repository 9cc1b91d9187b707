package io.vigil.gateway.tryout;

/** More connection tests than are allowed at once, or in a minute. */
public final class TooManyTests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyTests() {
        super("too many connection tests: at most " + Tryouts.A_MINUTE + " a minute, and " + Tryouts.AT_ONCE
                + " at once at one capture service; wait a little");
    }
}
