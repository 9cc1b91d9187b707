package io.vigil.gateway.instance;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.ModelAccount;
import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.access.Lockout;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.Passwords;
import io.vigil.gateway.address.CallerAddress;
import io.vigil.gateway.instance.ModelInstances.Sealed;
import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.secret.SecretBox;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Logging in, and being known again by a token. The address is checked every time. */
@Component
public class ModelAccounts {
    private final ModelInstances instances;
    private final ModelTokens tokens;
    private final SecretBox secrets;
    private final ModelAccount configured;
    private final Passwords passwords;
    private final Lockout lockout;

    ModelAccounts(
            ModelInstances instances,
            ModelTokens tokens,
            SecretBox secrets,
            GatewayProperties properties,
            Passwords passwords,
            Lockout lockout) {
        this.instances = instances;
        this.tokens = tokens;
        this.secrets = secrets;
        this.configured = properties.gateway().model();
        this.passwords = passwords;
        this.lockout = lockout;
        if (!configured.email().isBlank()) {
            new LaravelPayload(configured.encryptionKey());
        }
    }

    /** Puts the configured instance into the database; does nothing where none is configured. */
    public Mono<Void> begin() {
        if (configured.email().isBlank()) {
            return Mono.empty();
        }
        InstanceDraft draft = draft();
        return instances
                .byEmail(configured.email())
                .flatMap(this::passwordStays)
                .switchIfEmpty(Mono.defer(() -> passwords.hash(configured.password())))
                .flatMap(hash -> instances.put(draft, new Sealed(hash, secrets.seal(configured.encryptionKey()))));
    }

    private InstanceDraft draft() {
        try {
            return new InstanceDraft(configured.name(), configured.email(), configured.allowedAddress(), null, true);
        } catch (InvalidField e) {
            throw new InvalidSetting("vigil.gateway.model", "cannot be", String.valueOf(e.getMessage()));
        }
    }

    /** Its hash; empty, and nobody is logged in any more, where the settings have another password now. */
    private Mono<String> passwordStays(ModelInstance known) {
        return passwords
                .match(configured.password(), known.passwordHash())
                .flatMap(same -> same
                        ? Mono.just(known.passwordHash())
                        : tokens.revokeAll(known.id()).then(Mono.empty()));
    }

    /**
     * An email that nobody has takes as long as a wrong password, and guesses are slowed down as people's are. Fails with
     * {@link Refused} and {@link NotKnown}.
     */
    Mono<Login> login(String email, String password, ServerHttpRequest request) {
        String account = "model " + email;
        return lockout.attempt(account, request)
                .then(Mono.defer(() -> named(email)))
                .flatMap(found -> passwords
                        .match(password, found.map(ModelInstance::passwordHash).orElse(null))
                        .filter(same -> same)
                        .flatMap(same -> Mono.justOrEmpty(found)))
                .switchIfEmpty(Mono.error(Refused::credentials))
                .delayUntil(instance -> lockout.succeeded(account, request))
                .flatMap(instance -> allowed(instance, CallerAddress.of(request)))
                .flatMap(instance -> tokens.add(instance.id()).map(token -> new Login(token, instance)));
    }

    private Mono<Optional<ModelInstance>> named(String email) {
        return instances
                .byEmail(email.replace("\0", "")) // which no text in the database holds
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    Mono<ModelSession> known(String token, InetAddress caller) {
        return tokens.known(token)
                .switchIfEmpty(Mono.error(Refused::token))
                .flatMap(session -> allowed(session.instance(), caller).thenReturn(session));
    }

    private static Mono<ModelInstance> allowed(ModelInstance instance, InetAddress caller) {
        return instance.address().allows(caller) ? Mono.just(instance) : Mono.error(Refused.address());
    }

    /** A token, told once, and whose it is. */
    record Login(String token, ModelInstance instance) {
        @Override
        public String toString() {
            return "Login[" + instance + "]";
        }
    }
}
