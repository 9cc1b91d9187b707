package io.vigil.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A fact that its caller is told: an exception whose message is one line, names no secret and says what to do. */
public interface KnownProblem {

    /** Of HTTP. */
    int status();

    @Nullable
    String getMessage();

    /** The field that is to blame, or null where none is. */
    default @Nullable String field() {
        return null;
    }

    /** What the answer carries besides, such as Retry-After. */
    default HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
