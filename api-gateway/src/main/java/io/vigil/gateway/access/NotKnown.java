package io.vigil.gateway.access;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;

/** What the request brought is not good. Says nothing about why: whoever tries shall not learn from it. */
public final class NotKnown extends AuthenticationException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;
    private final boolean foreignPage;

    private NotKnown(String message, @Nullable Duration retryAfter, boolean foreignPage) {
        super(message);
        this.retryAfter = retryAfter;
        this.foreignPage = foreignPage;
    }

    public static NotKnown credentials() {
        return new NotKnown("the name or the password is wrong, or the account is closed", null, false);
    }

    public static NotKnown token() {
        return new NotKnown("the token is unknown, expired or revoked", null, false);
    }

    /** @param retryAfter when it may be tried again */
    public static NotKnown tooOften(Duration retryAfter) {
        return new NotKnown("too many failed logins: wait and try again", retryAfter, false);
    }

    /** A browser brought a cookie, and does not say that it is a page of this server that sends it. */
    public static NotKnown foreignPage() {
        return new NotKnown(
                "a cookie is good only for pages of this server: send Origin or Sec-Fetch-Site", null, true);
    }

    /** When it may be tried again; null where it was not tried too often. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public int status() {
        return retryAfter != null ? 429 : foreignPage ? 403 : 401;
    }

    @Override
    public HttpHeaders headers() {
        return retryAfter == null ? HttpHeaders.EMPTY : RetryAfter.of(retryAfter);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
