package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** That is decided by the gateway's settings, which would only set it again. */
public final class SetByConfiguration extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    SetByConfiguration() {
        super(
                "this model instance is the one of vigil.gateway.model: change its settings there and restart the gateway");
    }

    @Override
    public int status() {
        return 409;
    }
}
