package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** A model instance may not do what it asked for. Where the guide has a text for it, that is the message. */
final class Refused extends RuntimeException implements KnownProblem {
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

    static Refused invalid(String what) {
        return new Refused(422, what);
    }

    static Refused notFound(String what) {
        return new Refused(404, what);
    }

    static Refused camera(long id) {
        return new Refused(404, "Camera " + id + " is not assigned to this model");
    }

    static Refused servedElsewhere(long id) {
        return new Refused(
                409, "Camera " + id + " is served by another model, because this one was silent for too long");
    }

    static Refused assignedAnew(long id) {
        return new Refused(409, "Camera " + id + " was assigned anew: get the list of cameras again");
    }

    @Override
    public int status() {
        return status;
    }
}
