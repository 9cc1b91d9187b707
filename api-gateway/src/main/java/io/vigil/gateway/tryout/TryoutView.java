package io.vigil.gateway.tryout;

import org.jspecify.annotations.Nullable;

/**
 * What came of a connection test, as the API shows it.
 *
 * @param picture a {@code data:} URL
 */
record TryoutView(
        String outcome,
        @Nullable String detail,
        @Nullable String codec,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long tookMs,
        @Nullable String picture) {

    static TryoutView of(TryoutResult result) {
        String jpeg = result.picture();
        return new TryoutView(
                result.outcome(),
                result.detail(),
                result.codec(),
                result.width(),
                result.height(),
                result.tookMs(),
                jpeg == null ? null : "data:image/jpeg;base64," + jpeg);
    }
}
