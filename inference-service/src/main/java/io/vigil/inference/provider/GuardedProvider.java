package io.vigil.inference.provider;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.vigil.inference.provider.ProviderFailed.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that is tried again when it fails quickly, and left alone for a while when it fails often. Says so once, not by
 * the call. Thread-safe.
 */
final class GuardedProvider {

    private static final Logger log = LoggerFactory.getLogger(GuardedProvider.class);

    private static final Duration NEWS = Duration.ofSeconds(10);

    private final ProviderApi api;
    private final ProviderSettings settings;
    private final ProviderMetrics metrics;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile @Nullable Known known;
    private volatile @Nullable Capabilities lastSaid;
    private volatile long failedAt;

    private record Known(Capabilities capabilities, long askedAt) {}

    GuardedProvider(ProviderApi api, ProviderSettings settings, ProviderMetrics metrics) {
        this.api = api;
        this.settings = settings;
        this.metrics = metrics;
        breaker = CircuitBreaker.of("provider", breaker(settings.breaker()));
        breaker.getEventPublisher().onStateTransition(event -> changed(event.getStateTransition()));
        retry = Retry.of("provider", retry(settings));
        metrics.watch(() -> breaker.getState() == CircuitBreaker.State.OPEN);
    }

    /** Opening and closing are news; the probes of a provider that stays away are none. */
    private static void changed(StateTransition change) {
        boolean news = change == StateTransition.CLOSED_TO_OPEN || change == StateTransition.HALF_OPEN_TO_CLOSED;
        (news ? log.atInfo() : log.atDebug())
                .addKeyValue("state", change.getToState())
                .log("the detection provider's circuit breaker changes");
    }

    private static CircuitBreakerConfig breaker(ProviderSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .build();
    }

    private static RetryConfig retry(ProviderSettings settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.tries())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.backoff()))
                .retryOnException(e -> e instanceof ProviderFailed failed && failed.kind() == Kind.UNAVAILABLE)
                .build();
    }

    /**
     * What the provider says of itself: known, or asked now where it has failed since or is due to be asked again.
     *
     * @return nothing where it cannot be asked
     */
    Optional<Capabilities> capabilities() {
        Known now = known;
        if (now != null
                && System.nanoTime() - now.askedAt() < settings.askAgain().toNanos()) {
            return Optional.of(now.capabilities());
        }
        return attempt(this::askCapabilities);
    }

    /** Counts against the provider when it fails, but not for it: that it can say what it could do proves little. */
    private Capabilities askCapabilities() {
        breaker.acquirePermission();
        long begin = System.nanoTime();
        try {
            Capabilities said = api.capabilities();
            breaker.releasePermission();
            learn(said);
            return said;
        } catch (ProviderFailed e) {
            breaker.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, e);
            throw e;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private void learn(Capabilities said) {
        known = new Known(said, System.nanoTime());
        if (!said.equals(lastSaid)) {
            lastSaid = said;
            log.atInfo()
                    .addKeyValue("name", said.name())
                    .addKeyValue("version", said.version())
                    .addKeyValue("classes", said.classes().size())
                    .addKeyValue("batch", said.mostPictures())
                    .log("the detection provider says what it can");
        }
    }

    /**
     * Asks about some pictures.
     *
     * @return nothing where it fails or is left alone
     */
    Optional<List<PictureAnswer>> detect(List<byte[]> jpegs) {
        return attempt(breaker.decorateSupplier(() -> timed(() -> api.detect(jpegs))));
    }

    private <T> T timed(Supplier<T> call) {
        long begin = System.nanoTime();
        String outcome = "answered";
        try {
            return call.get();
        } catch (ProviderFailed e) {
            outcome = e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw e;
        } finally {
            metrics.call(outcome, System.nanoTime() - begin);
        }
    }

    private <T> Optional<T> attempt(Supplier<T> call) {
        try {
            T answer = retry.executeSupplier(call);
            return Optional.of(answer);
        } catch (CallNotPermittedException e) {
            known = null;
            return Optional.empty();
        } catch (ProviderFailed e) {
            known = null;
            failed(e);
            return Optional.empty();
        }
    }

    /** Called with each answer. One among failures is no news. */
    void answered() {
        if (failing.get() && System.nanoTime() - failedAt > NEWS.toNanos() && failing.compareAndSet(true, false)) {
            log.atInfo().log("the detection provider answers again");
        }
    }

    private void failed(ProviderFailed why) {
        failedAt = System.nanoTime();
        boolean first = failing.compareAndSet(false, true);
        (first ? log.atWarn() : log.atDebug())
                .addKeyValue("kind", why.kind())
                .addKeyValue("reason", why.getMessage())
                .addKeyValue("fallback", settings.fallback())
                .log("the detection provider fails");
    }
}
