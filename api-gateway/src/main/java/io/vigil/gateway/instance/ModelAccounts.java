package io.vigil.gateway.instance;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.ModelAccount;
import io.vigil.gateway.access.Secrets;
import io.vigil.gateway.secret.SecretBox;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Logging in, and being known again by a token of the form {@code id|secret}. The address is checked every time. */
@Component
public class ModelAccounts {
    private final ModelInstances instances;
    private final SecretBox secrets;
    private final ModelAccount configured;
    private final LoginThrottle throttle;
    private final SecureRandom random = new SecureRandom();
    private final Pbkdf2PasswordEncoder passwords =
            new Pbkdf2PasswordEncoder("", 16, 210_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

    ModelAccounts(ModelInstances instances, SecretBox secrets, GatewayProperties properties, Clock clock) {
        this.instances = instances;
        this.secrets = secrets;
        this.configured = properties.gateway().model();
        this.throttle = new LoginThrottle(clock);
        if (!configured.email().isBlank()) {
            new LaravelPayload(configured.encryptionKey());
        }
    }

    /** Puts the configured instance into the database; does nothing where none is configured. */
    public Mono<Void> begin() {
        if (configured.email().isBlank()) {
            return Mono.empty();
        }
        return instances
                .byEmail(configured.email())
                .filter(known -> passwords.matches(configured.password(), known.passwordHash()))
                .map(ModelInstance::passwordHash)
                .switchIfEmpty(Mono.fromSupplier(() -> passwords.encode(configured.password())))
                .flatMap(hash -> instances.put(
                        configured.name(),
                        configured.email(),
                        hash,
                        secrets.seal(configured.encryptionKey()),
                        configured.allowedAddress()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Login> login(String email, String password, InetAddress caller) {
        if (!throttle.admits(caller)) {
            return Mono.error(Refused.tooMany());
        }
        return instances
                .byEmail(email)
                .publishOn(Schedulers.boundedElastic())
                .filter(instance -> passwords.matches(password, instance.passwordHash()))
                .switchIfEmpty(Mono.error(Refused::credentials))
                .flatMap(instance -> allowed(instance, caller))
                .flatMap(this::newToken);
    }

    Mono<ModelInstance> known(String token, InetAddress caller) {
        String[] parts = token.split("\\|", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return Mono.error(Refused.token());
        }
        return instances
                .byToken(Long.parseLong(parts[0]), hash(parts[1]))
                .switchIfEmpty(Mono.error(Refused::token))
                .flatMap(instance -> allowed(instance, caller));
    }

    private Mono<Login> newToken(ModelInstance instance) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        return instances.addToken(instance.id(), hash(secret)).map(id -> new Login(id + "|" + secret, instance));
    }

    private static Mono<ModelInstance> allowed(ModelInstance instance, InetAddress caller) {
        return instance.address().allows(caller) ? Mono.just(instance) : Mono.error(Refused.address());
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Secrets.sha256(secret));
    }

    /** A token, told once, and whose it is. */
    record Login(String token, ModelInstance instance) {
        @Override
        public String toString() {
            return "Login[" + instance + "]";
        }
    }
}
