package io.vigil.gateway.site;

/** There is no site of that id, or none that the caller may know of. */
public final class SiteNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteNotFound(long id) {
        super("there is no site " + id);
    }
}
