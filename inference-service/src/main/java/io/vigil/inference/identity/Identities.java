package io.vigil.inference.identity;

import io.vigil.sealing.MasterKey;
import io.vigil.sealing.SealBroken;
import io.vigil.sealing.SubjectKey;
import io.vigil.sealing.WrappedKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who is enrolled. Keys and templates come separately and in any order; a subject can be recognised once both are there
 * and fit, and is forgotten at once when one of them goes: the templates in memory are overwritten. Thread-safe: several may
 * match at once, a change waits for them.
 */
public final class Identities {

    private static final Logger log = LoggerFactory.getLogger(Identities.class);

    private record GalleryKey(String tenant, FaceModel model) {}

    private final MasterKey master;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, WrappedKey> keys = new HashMap<>();
    private final Map<String, SealedTemplates> sealed = new HashMap<>();
    private final Map<GalleryKey, Gallery> galleries = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private @Nullable FaceModel told;
    private boolean complained;

    public Identities(MasterKey master) {
        this.master = master;
    }

    public void put(WrappedKey key) {
        change(key.binding().subjectId(), () -> keys.put(key.binding().subjectId(), key));
    }

    public void put(SealedTemplates templates) {
        change(
                templates.binding().subjectId(),
                () -> sealed.put(templates.binding().subjectId(), templates));
    }

    public void removeKey(String subjectId) {
        change(subjectId, () -> keys.remove(subjectId));
    }

    public void removeTemplates(String subjectId) {
        change(subjectId, () -> sealed.remove(subjectId));
    }

    /** The subject's key and templates as they lie in Kafka, where there are any. */
    public Optional<WrappedKey> key(String subjectId) {
        return reading(() -> Optional.ofNullable(keys.get(subjectId)));
    }

    /** Everybody's templates as they lie in Kafka. */
    public List<SealedTemplates> templates() {
        return reading(() -> List.copyOf(sealed.values()));
    }

    /** Whether the tenant has anybody to be recognised by the model. Quick. */
    public boolean hasAnybody(String tenant, FaceModel model) {
        return reading(() -> galleries.containsKey(new GalleryKey(tenant, model)));
    }

    /** Whether any tenant has. Quick. */
    public boolean hasAnybody(FaceModel model) {
        return reading(() ->
                galleries.keySet().stream().anyMatch(gallery -> gallery.model().equals(model)));
    }

    /** Whose face it is. Takes as long as comparing it with every template. */
    public Optional<Match> match(String tenant, FaceModel model, Embedding face, MatchingRules rules) {
        return gallery(tenant, model, gallery -> gallery.match(face, rules));
    }

    /** Who is the most similar, however unlike. */
    public Optional<Match> nearest(String tenant, FaceModel model, Embedding face) {
        return gallery(tenant, model, gallery -> gallery.nearest(face));
    }

    private Optional<Match> gallery(String tenant, FaceModel model, Function<Gallery, Optional<Match>> question) {
        return reading(() -> Optional.ofNullable(galleries.get(new GalleryKey(tenant, model)))
                .flatMap(question));
    }

    /** Subjects that the model can recognise. */
    public int known(FaceModel model) {
        return reading(() -> count(model, true));
    }

    /** Subjects whose templates other models made. */
    public int knownToOthers(FaceModel model) {
        return reading(() -> count(model, false));
    }

    /** Subjects whose key or templates do not open. */
    public int unreadable() {
        return reading(unreadable::size);
    }

    /** Says once who is enrolled and cannot be recognised, as other models made the templates; and says so where one comes later. */
    public void tellOfOthers(FaceModel model) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            told = model;
            complainOfOthers();
        } finally {
            writing.unlock();
        }
    }

    private int count(FaceModel model, boolean same) {
        return galleries.entrySet().stream()
                .filter(gallery -> gallery.getKey().model().equals(model) == same)
                .mapToInt(gallery -> gallery.getValue().size())
                .sum();
    }

    private <T> T reading(Supplier<T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return question.get();
        } finally {
            reading.unlock();
        }
    }

    private void change(String subjectId, Runnable how) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            how.run();
            refresh(subjectId);
        } finally {
            writing.unlock();
        }
    }

    private void refresh(String subjectId) {
        galleries.values().forEach(gallery -> gallery.remove(subjectId));
        galleries.values().removeIf(gallery -> gallery.size() == 0);
        unreadable.remove(subjectId);
        WrappedKey key = keys.get(subjectId);
        SealedTemplates templates = sealed.get(subjectId);
        if (key == null || templates == null || !key.binding().equals(templates.binding())) {
            return; // the other half comes later, or never
        }
        try {
            List<Embedding> open = open(key, templates);
            galleries
                    .computeIfAbsent(
                            new GalleryKey(templates.binding().tenant(), templates.model()), added -> new Gallery())
                    .put(subjectId, open);
            complainOfOthers();
        } catch (SealBroken e) {
            unreadable.add(subjectId);
            complain(subjectId, e);
        }
    }

    private List<Embedding> open(WrappedKey wrapped, SealedTemplates templates) {
        try (SubjectKey key = master.unwrap(wrapped)) {
            List<Embedding> open = new ArrayList<>();
            templates.templates().forEach(template -> open.add(TemplateForm.open(key, template)));
            return open;
        }
    }

    private void complain(String subjectId, SealBroken why) {
        if (!complained) {
            complained = true;
            log.atWarn()
                    .addKeyValue("subjectId", subjectId)
                    .addKeyValue("reason", why.getMessage())
                    .log(
                            "an enrolled subject cannot be read, others like it are only counted: see that the master key is"
                                    + " the one they were enrolled with");
        }
    }

    private void complainOfOthers() {
        int others = told == null ? 0 : count(Objects.requireNonNull(told), false);
        if (others > 0) {
            log.atWarn()
                    .addKeyValue("subjects", others)
                    .addKeyValue("model", told)
                    .log("subjects enrolled with another model are not recognised: enrol them again");
            told = null;
        }
    }
}
