package io.vigil.inference.provider;

/** A provider did not answer, or not so that its answer could be used. The message has no key and nothing of a picture. */
final class ProviderFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and whether asking again at once may help. */
    enum Kind {
        /** No connection, or a status that says that the provider cannot now. */
        UNAVAILABLE,
        TIMED_OUT,
        /** An answer that breaks the protocol, or a status that says that the request is wrong. */
        REFUSED
    }

    private final Kind kind;

    ProviderFailed(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static ProviderFailed refused(String message) {
        return new ProviderFailed(Kind.REFUSED, message);
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
