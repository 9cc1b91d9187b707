package io.vigil.gateway.instance;

/** A model instance may not do what it asked for. Messages are the guide's own. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static Refused credentials() {
        return new Refused(401, "Invalid credentials");
    }

    static Refused token() {
        return new Refused(401, "Unauthenticated.");
    }

    static Refused address() {
        return new Refused(403, "Request IP does not match the whitelisted IP address for this model");
    }

    static Refused tooMany() {
        return new Refused(429, "Too many login attempts");
    }

    static Refused invalid(String what) {
        return new Refused(422, what);
    }

    int status() {
        return status;
    }
}
