package io.vigil.gateway.person;

/** There is nobody of that id. */
public final class PersonNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonNotFound(long id) {
        super("there is no person " + id);
    }
}
