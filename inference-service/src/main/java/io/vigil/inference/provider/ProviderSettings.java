package io.vigil.inference.provider;

import io.vigil.fault.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * How an outside detector is asked.
 *
 * @param url under which {@code /capabilities} and {@code /detect} are; none: there is no provider
 * @param apiKey sent as a bearer token; none or blank: no authentication
 * @param timeout of one call, from the connection to the answer's last byte
 * @param batch most pictures of one call; the provider's own limit holds where it is lower
 * @param calls most calls at once
 * @param tries of a call that fails quickly; a call that times out is not tried again, its frames would be stale
 * @param backoff before the second try, twice as long before each further one
 * @param largestAnswer longer ones are refused
 * @param askAgain how often the provider is asked for its capabilities while all is well
 * @param fallback whether the local model looks at what the provider did not; else nobody does
 * @param classes COCO's names by the provider's own, for those that differ
 */
public record ProviderSettings(
        @Nullable URI url,
        @Nullable String apiKey,
        Duration timeout,
        int batch,
        int calls,
        int tries,
        Duration backoff,
        DataSize largestAnswer,
        Duration askAgain,
        boolean fallback,
        Breaker breaker,
        @Nullable Map<String, String> classes) {

    private static final String KEY = "vigil.inference.provider.";

    /**
     * When a provider that fails is left alone.
     *
     * @param calls the last so many are looked at
     * @param failures percentage of them that fail
     * @param pause how long the provider is left alone
     * @param probes calls that then decide whether it is back
     */
    public record Breaker(int calls, int failures, Duration pause, int probes) {

        public Breaker {
            require(calls >= 1 && calls <= 1000, "breaker.calls", calls, "set it from 1 to 1000, for example 10");
            require(failures >= 1 && failures <= 100, "breaker.failures", failures, "set it from 1 to 100 (percent)");
            requirePositive("breaker.pause", pause, "15s");
            require(probes >= 1 && probes <= 100, "breaker.probes", probes, "set it from 1 to 100, for example 2");
        }
    }

    public ProviderSettings {
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        classes = classes == null ? Map.of() : Map.copyOf(classes);
        url = url == null || url.toString().isBlank() ? null : url;
        require(
                url == null || isHttp(url),
                "url",
                url == null ? null : url.getScheme() + "://" + url.getHost(),
                "set it to an http(s) address without credentials or query");
        require(
                apiKey == null || apiKey.chars().allMatch(c -> c > ' ' && c < 127),
                "api-key",
                "(hidden)",
                "set it to printable ASCII without spaces");
        requirePositive("timeout", timeout, "2s");
        require(batch >= 1 && batch <= 256, "batch", batch, "set it from 1 to 256, for example 16");
        require(calls >= 1 && calls <= 64, "calls", calls, "set it from 1 to 64, for example 4");
        require(tries >= 1 && tries <= 10, "tries", tries, "set it from 1 (no second try) to 10");
        requirePositive("backoff", backoff, "100ms");
        require(
                largestAnswer.toBytes() >= 1024 && largestAnswer.toBytes() <= 64 << 20,
                "largest-answer",
                largestAnswer,
                "set it from 1KB to 64MB, for example 1MB");
        requirePositive("ask-again", askAgain, "1m");
        ClassNames.check(classes, KEY + "classes.");
    }

    public boolean isConfigured() {
        return url != null;
    }

    /** Over plain HTTP, and not within this machine. */
    boolean isReadableOnTheWay() {
        return url != null
                && "http".equals(url.getScheme())
                && !String.valueOf(url.getHost()).matches("localhost|127\\..*|\\[::1]");
    }

    private static boolean isHttp(URI url) {
        return url.getHost() != null
                && String.valueOf(url.getScheme()).matches("https?")
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    private static void requirePositive(String key, Duration value, String example) {
        require(!value.isNegative() && !value.isZero(), key, value, "set it above 0, for example " + example);
    }

    private static void require(boolean valid, String key, @Nullable Object value, String remedy) {
        if (!valid) {
            throw new InvalidSetting(KEY + key, value, remedy);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ProviderSettings["
                + (url == null ? "none" : url.getScheme() + "://" + url.getHost() + ":" + url.getPort())
                + ", apiKey=" + (apiKey == null ? "none" : "(hidden)") + ", timeout=" + timeout + ", batch=" + batch
                + ", fallback=" + fallback + "]";
    }
}
