package io.vigil.gateway.person;

import io.vigil.gateway.problem.KnownProblem;

/** What is wanted of a person does not go together with what others are. */
public final class PersonConflict extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private PersonConflict(String message) {
        super(message);
    }

    static PersonConflict nameTaken(String name) {
        return new PersonConflict("there is somebody named '" + name + "' already: choose another name");
    }

    static PersonConflict lastAdmin() {
        return new PersonConflict("nobody else is an active admin of everything: make somebody one first");
    }

    @Override
    public int status() {
        return 409;
    }
}
