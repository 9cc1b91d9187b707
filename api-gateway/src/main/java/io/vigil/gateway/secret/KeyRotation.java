package io.vigil.gateway.secret;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Actor;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.secret.SealedTexts.Sealed;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals anew, with the current key, whatever another one sealed. Each text is replaced by itself, so it may be interrupted
 * at any moment and goes on where it was; several gateways may do it at once.
 */
@Component
public class KeyRotation {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 100;

    private final SecretBox secrets;
    private final SealedTexts texts;
    private final List<SealedColumn> columns;
    private final Audit audit;
    private final Collection<String> lost;

    @Autowired
    KeyRotation(
            SecretBox secrets,
            SealedTexts texts,
            List<SealedColumn> columns,
            Audit audit,
            GatewayProperties properties) {
        this(secrets, texts, columns, audit, properties.gateway().lostKeys());
    }

    /** @param lost ids of keys whose texts are given up */
    KeyRotation(
            SecretBox secrets, SealedTexts texts, List<SealedColumn> columns, Audit audit, Collection<String> lost) {
        this.audit = audit;
        this.secrets = secrets;
        this.texts = texts;
        this.columns = List.copyOf(columns);
        this.lost = List.copyOf(lost);
    }

    /** Looks whether all can be read. Fails with {@link InvalidSetting} where a key is missing that is not given up. */
    public Mono<Void> check() {
        return Flux.fromIterable(columns)
                .concatMap(column -> texts.others(column, secrets.prefix(), Long.MIN_VALUE, Integer.MAX_VALUE)
                        .filter(one -> !secrets.canOpen(one.text()))
                        .filter(one -> !lost.contains(keyName(one.text())))
                        .next()
                        .doOnNext(one -> missing(column, one)))
                .then();
    }

    /** Completes with how many texts were sealed anew. Says how far it is. */
    public Mono<Long> seal() {
        return Flux.fromIterable(columns)
                .concatMap(this::seal)
                .reduce(0L, Long::sum)
                .doOnNext(KeyRotation::done)
                .delayUntil(many -> many == 0 ? Mono.empty() : rotated());
    }

    private Mono<Long> seal(SealedColumn column) {
        return texts.left(column, secrets.prefix())
                .filter(left -> left > 0)
                .flatMap(left -> seal(column, new Progress(column, left)))
                .defaultIfEmpty(0L);
    }

    private Mono<Long> seal(SealedColumn column, Progress progress) {
        return Flux.defer(() -> texts.others(column, secrets.prefix(), progress.last, AT_ONCE))
                .collectList()
                .flatMap(batch -> Flux.fromIterable(batch)
                        .filter(one -> secrets.canOpen(one.text()))
                        .concatMap(one -> texts.replace(column, one, secrets.seal(secrets.open(one.text()))))
                        .filter(written -> written)
                        .count()
                        .doOnNext(many -> progress.took(batch, many))
                        .thenReturn(batch.size()))
                .repeat()
                .takeUntil(size -> size < AT_ONCE)
                .then(Mono.fromSupplier(() -> progress.done));
    }

    private Mono<Void> rotated() {
        return audit.happened(Action.KEY_ROTATED, new Target("key", secrets.currentId()))
                .contextWrite(Audit.as(Actor.VIGIL));
    }

    private static void done(long sealed) {
        if (sealed > 0) {
            log.atInfo()
                    .addKeyValue("secrets", sealed)
                    .log(
                            "all secrets are sealed with the current key: vigil.gateway.camera-keys-retired can be emptied");
        }
    }

    private void missing(SealedColumn column, Sealed one) {
        String key = keyName(one.text());
        throw new InvalidSetting(
                "vigil.gateway.camera-key",
                "does not open " + column.what() + " (" + column.table() + " " + one.id() + "), sealed with key " + key,
                "add the key that sealed it to vigil.gateway.camera-keys-retired; where that is lost for good, add '"
                        + key + "' to vigil.gateway.camera-keys-lost and give what it sealed anew");
    }

    private static String keyName(String sealed) {
        String id = SecretBox.keyId(sealed);
        return id.isEmpty() ? "unknown" : id;
    }

    /** How far a column is. One subscriber, so one thread at a time. */
    private static final class Progress {
        private final SealedColumn column;
        private final long all;
        private long last = Long.MIN_VALUE;
        private long done;

        Progress(SealedColumn column, long all) {
            this.column = column;
            this.all = all;
        }

        void took(List<Sealed> batch, long sealed) {
            if (!batch.isEmpty()) {
                last = batch.get(batch.size() - 1).id();
                done += sealed;
                log.atInfo()
                        .addKeyValue("what", column.what())
                        .addKeyValue("done", done)
                        .addKeyValue("of", all)
                        .log("secrets are being sealed anew");
            }
        }
    }
}
