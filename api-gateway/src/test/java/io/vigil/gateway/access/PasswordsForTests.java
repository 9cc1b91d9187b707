package io.vigil.gateway.access;

/** Hashes that cost a fortieth, for tests that log in often. */
public final class PasswordsForTests {
    private static final int ROUNDS = 5_000;

    private PasswordsForTests() {}

    public static Passwords cheap() {
        return new Passwords(2, 64, ROUNDS);
    }
}
