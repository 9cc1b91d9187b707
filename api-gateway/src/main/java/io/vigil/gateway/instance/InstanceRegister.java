package io.vigil.gateway.instance;

import io.vigil.gateway.access.Passwords;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.instance.ModelInstances.Sealed;
import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.secret.SecretBox;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What an admin does with model instances. Each change is one transaction. All fail with {@link InstanceNotFound}, with
 * {@link InvalidField}, and with {@link SetByConfiguration} where the settings decide.
 */
@Component
class InstanceRegister {
    private final ModelInstances instances;
    private final ModelTokens tokens;
    private final Assignments assignments;
    private final InstanceViews views;
    private final SecretBox box;
    private final TransactionalOperator transactions;
    private final Audit audit;
    private final Passwords passwords;

    InstanceRegister(
            ModelInstances instances,
            ModelTokens tokens,
            Assignments assignments,
            InstanceViews views,
            SecretBox box,
            TransactionalOperator transactions,
            Audit audit,
            Passwords passwords) {
        this.instances = instances;
        this.tokens = tokens;
        this.assignments = assignments;
        this.views = views;
        this.box = box;
        this.transactions = transactions;
        this.audit = audit;
        this.passwords = passwords;
    }

    /** Makes what secrets are not given. Fails with {@link EmailTaken}. */
    Mono<Registered> add(InstanceDraft draft, GivenSecrets given) {
        NewSecrets secrets = given.orMade();
        return hidden(secrets)
                .flatMap(kept -> instances.add(draft, kept))
                .flatMap(views::one)
                .delayUntil(view -> audit.changed(Action.INSTANCE_ADDED, target(view.id())))
                .as(transactions::transactional)
                .map(view -> new Registered(view, secrets.madePassword(), secrets.madeKey()));
    }

    /** Whoever is disabled is logged out. */
    Mono<InstanceView> change(long id, InstanceRequest request) {
        return views.one(id)
                .flatMap(before -> {
                    InstanceDraft draft = request.draft(before.email());
                    return before.configured() && differs(before, draft)
                            ? Mono.error(new SetByConfiguration())
                            : instances.change(id, draft).then(draft.enabled() ? Mono.empty() : tokens.revokeAll(id));
                })
                .then(Mono.defer(() -> views.one(id)))
                .delayUntil(view -> audit.changed(Action.INSTANCE_CHANGED, target(id)))
                .as(transactions::transactional);
    }

    private static boolean differs(InstanceView before, InstanceDraft draft) {
        return !before.name().equals(draft.name()) || !before.allowedAddress().equals(draft.allowedAddress());
    }

    /** Gives the instance a new password and a new key, or one of both, and logs it out. */
    Mono<Registered> renew(long id, SecretsRequest request) {
        NewSecrets secrets = request.given().orMade();
        return changeable(id)
                .flatMap(view -> hidden(secrets))
                .flatMap(kept -> instances.seal(
                        id,
                        request.password() ? kept.passwordHash() : null,
                        request.encryptionKey() ? kept.key() : null))
                .then(Mono.defer(() -> tokens.revokeAll(id)))
                .then(Mono.defer(() -> views.one(id)))
                .delayUntil(view -> audit.changed(Action.INSTANCE_CHANGED, target(id), request.names()))
                .as(transactions::transactional)
                .map(view -> new Registered(
                        view,
                        request.password() ? secrets.madePassword() : null,
                        request.encryptionKey() ? secrets.madeKey() : null));
    }

    Mono<Void> remove(long id) {
        return changeable(id)
                .then(Mono.defer(() -> assignments.leave(id)))
                .then(Mono.defer(() -> instances.remove(id)))
                .then(audit.changed(Action.INSTANCE_REMOVED, target(id)))
                .as(transactions::transactional);
    }

    /** Logs the instance out, everywhere and at once. */
    Mono<Void> revoke(long id) {
        return views.one(id)
                .then(Mono.defer(() -> tokens.revokeAll(id)))
                .then(audit.changed(Action.TOKEN_REVOKED, target(id)))
                .as(transactions::transactional);
    }

    /** The instance is given just these cameras; whoever had them loses them. */
    Mono<InstanceView> assign(long id, List<Long> cameras) {
        TreeSet<Long> wanted = new TreeSet<>(cameras);
        return views.one(id)
                .doOnNext(view -> checkRoom(view, wanted.size()))
                .then(Mono.defer(() -> assignments.existing(wanted).collectList()))
                .flatMap(existing -> {
                    TreeSet<Long> missing = new TreeSet<>(wanted);
                    existing.forEach(missing::remove);
                    return missing.isEmpty()
                            ? assignments
                                    .assign(id, wanted)
                                    .concatMap(this::assigned)
                                    .then()
                            : Mono.error(new InvalidField("cameraIds", "there is no camera " + missing.first()));
                })
                .then(Mono.defer(() -> views.one(id)))
                .as(transactions::transactional);
    }

    private Mono<Void> assigned(long camera) {
        return audit.changed(Action.CAMERA_ASSIGNED, Target.camera(camera));
    }

    private static Target target(long id) {
        return Target.of("instance", id);
    }

    private static void checkRoom(InstanceView view, int cameras) {
        if (view.capacity() != null && cameras > view.capacity()) {
            throw new InvalidField("cameraIds", "it has room for " + view.capacity() + " cameras: raise its capacity");
        }
    }

    private Mono<InstanceView> changeable(long id) {
        return views.one(id)
                .flatMap(view -> view.configured() ? Mono.error(new SetByConfiguration()) : Mono.just(view));
    }

    private Mono<Sealed> hidden(NewSecrets secrets) {
        return passwords.hash(secrets.password()).map(hash -> new Sealed(hash, box.seal(secrets.key())));
    }

    /**
     * An instance, and secrets that were made for it, which nobody is told again.
     *
     * @param password null where it was given, or not changed
     * @param encryptionKey likewise
     */
    record Registered(
            InstanceView instance,
            @Nullable String password,
            @Nullable String encryptionKey) {
        @Override
        public String toString() {
            return "Registered[" + instance.id() + "]";
        }
    }
}
