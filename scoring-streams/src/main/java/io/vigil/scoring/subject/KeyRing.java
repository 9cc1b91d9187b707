package io.vigil.scoring.subject;

import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.PurposeSeal;
import io.vigil.sealing.SealBroken;
import io.vigil.sealing.SubjectKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the subjects' keys, where the site has a master key. A key that does not open is told once; its subject is without a
 * baseline until the right master key, or another key, comes. For one thread.
 */
public final class KeyRing {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    /** Makes a key for a subject of a tenant. */
    public interface Maker {
        /** Random, by a random id. */
        Maker RANDOM = (tenant, subject) -> SubjectKey.random(
                new KeyBinding(tenant, subject, UUID.randomUUID().toString()));

        SubjectKey make(String tenant, String subject);
    }

    private final @Nullable MasterKey master;
    private final Maker maker;
    private final Set<KeyBinding> unreadable = new HashSet<>();

    /**
     * Of one task.
     *
     * @param master null where no baselines are kept
     * @param maker gives random keys, the only thing in scoring that does not follow from the log
     */
    public KeyRing(@Nullable MasterKey master, Maker maker) {
        this.master = master;
        this.maker = maker;
    }

    /** What the subject's baseline is sealed by; empty where there is no master key, or the subject's does not open. */
    public Optional<PurposeSeal> seal(KnownKey key) {
        KeyBinding binding = key.wrapped().binding();
        if (master == null || unreadable.contains(binding)) {
            return Optional.empty();
        }
        try (SubjectKey open = master.unwrap(key.wrapped())) {
            return Optional.of(open.derive(KeptBaseline.PURPOSE));
        } catch (SealBroken e) {
            unreadable(binding, e);
            return Optional.empty();
        }
    }

    /** Remembers that what lies under the key does not open. */
    public void unreadable(KeyBinding binding, SealBroken why) {
        if (unreadable.add(binding)) {
            log.atWarn()
                    .addKeyValue("subjectId", binding.subjectId())
                    .addKeyValue("reason", why.getMessage())
                    .log("a subject's baseline cannot be read and is left as it is: see that vigil.scoring.baseline."
                            + "master-key is the one that its key was made with");
        }
    }

    /**
     * A key for a camera, whom nobody enrols; empty where there is no master key. A person's key comes with the enrolment
     * alone, so that who was erased does not come back by being seen.
     *
     * @param at of the sample that needs it
     */
    public Optional<KnownKey> create(String tenant, String subject, Instant at) {
        if (master == null) {
            return Optional.empty();
        }
        try (SubjectKey key = maker.make(tenant, subject)) {
            return Optional.of(new KnownKey(master.wrap(key), at, null));
        }
    }
}
