package io.vigil.gateway.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashing passwords, at a cost that makes guessing expensive: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, as OWASP's Password
 * Storage Cheat Sheet has it. Because that cost is the caller's to cause, half of the processors at most are at it, and no
 * more than a few wait: the others are sent away.
 */
@Component
public class Passwords implements DisposableBean {
    private static final int ROUNDS = 210_000;
    private static final int WAITING = 32;
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final String PRESENT = "pbkdf2-sha512-" + ROUNDS;

    private final PasswordEncoder encoder;
    private final Scheduler hashing;
    private final Mono<String> nobodys;

    @Autowired
    public Passwords() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    Passwords(int atOnce, int waiting) {
        this(atOnce, waiting, ROUNDS);
    }

    Passwords(int atOnce, int waiting, int rounds) {
        this.encoder = encoder(rounds);
        this.hashing = Schedulers.newBoundedElastic(atOnce, waiting, "passwords", 60, true);
        this.nobodys = hash("of nobody, to take as long as one of somebody").cacheInvalidateIf(known -> false);
        nobodys.subscribe(); // so that not even the first one is told apart
    }

    /** Fails with {@link NotKnown}, to be tried again, where too many others wait. */
    public Mono<String> hash(String password) {
        return bounded(Mono.fromSupplier(() -> encoder.encode(password)));
    }

    /**
     * Whether the password is that of the hash, told after the same time in every case. Fails with {@link NotKnown}, to be
     * tried again, where too many others wait.
     *
     * @param hash null where there is nobody: then it is not
     */
    public Mono<Boolean> match(String password, @Nullable String hash) {
        return (hash == null ? nobodys : Mono.just(hash))
                .flatMap(known -> bounded(Mono.fromSupplier(() -> encoder.matches(password, known))))
                .map(same -> same && hash != null);
    }

    @Override
    public void destroy() {
        hashing.dispose();
    }

    private <T> Mono<T> bounded(Mono<T> work) {
        return work.subscribeOn(hashing).onErrorMap(RejectedExecutionException.class, e -> NotKnown.tooOften(BUSY));
    }

    /** Hashes say which cost they have, so that it can be raised; those without a word are of today's. */
    private static PasswordEncoder encoder(int rounds) {
        var present = new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        var encoder = new DelegatingPasswordEncoder(PRESENT, Map.of(PRESENT, present));
        encoder.setDefaultPasswordEncoderForMatches(present);
        return encoder;
    }
}
