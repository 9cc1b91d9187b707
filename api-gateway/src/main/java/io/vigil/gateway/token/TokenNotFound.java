package io.vigil.gateway.token;

/** There is no token of that id, or it is somebody else's. */
public final class TokenNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenNotFound(long id) {
        super("there is no token " + id);
    }
}
