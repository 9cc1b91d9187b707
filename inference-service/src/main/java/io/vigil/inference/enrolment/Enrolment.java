package io.vigil.inference.enrolment;

import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.FaceModel;
import io.vigil.inference.identity.Identities;
import io.vigil.inference.identity.IdentitySettings;
import io.vigil.inference.identity.Match;
import io.vigil.inference.identity.SealedTemplates;
import io.vigil.inference.identity.TemplateForm;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.StillDecoder;
import io.vigil.inference.picture.Undecodable;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.SealBroken;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.SubjectKey;
import io.vigil.sealing.WrappedKey;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes templates of pictures and gives them to every worker, under the subject's key. All pictures are good, or nothing is written. */
final class Enrolment {

    private final EnrolmentSettings settings;
    private final IdentitySettings rules;
    private final SchemaRegistry registry;
    private final PrintStream say;
    private final Clock clock;

    Enrolment(EnrolmentSettings settings, SchemaRegistry registry, PrintStream say, Clock clock) {
        this.settings = settings;
        this.rules = settings.inference().identity();
        this.registry = registry;
        this.say = say;
        this.clock = clock;
    }

    /** Replaces the templates of a subject who is enrolled already, and keeps the key: other data may lie under it. */
    void run(String subjectId, List<Path> pictures) {
        MasterKey master = rules.master()
                .orElseThrow(() -> new EnrolmentRefused(IdentitySettings.KEY
                        + " is not set (IDENTITY_MASTER_KEY): make one with 'openssl rand -base64 32' and give it to"
                        + " every worker too"));
        try (FaceModels models = FaceModels.load(settings.inference())) {
            Map<String, Embedding> templates = templates(models.finder(), pictures);
            Enrolled enrolled = Enrolled.read(settings.kafka(), registry);
            doubt(subjectId, templates, enrolled.opened(master), models.embedding());
            publish(subjectId, templates, models.embedding(), master, enrolled);
        }
    }

    private static Map<String, Embedding> templates(FaceFinder finder, List<Path> pictures) {
        Map<String, Embedding> templates = new LinkedHashMap<>();
        for (Path file : pictures) {
            try (Picture picture = new StillDecoder().decode(Files.readAllBytes(file))) {
                templates.put(file.toString(), finder.only(picture, file.toString()));
            } catch (IOException e) {
                throw new EnrolmentRefused(file + " cannot be read: correct its path or rights", e);
            } catch (Undecodable e) {
                throw new EnrolmentRefused(file + " is no picture: " + e.getMessage(), e);
            }
        }
        return templates;
    }

    private void doubt(String subjectId, Map<String, Embedding> templates, Identities others, FaceModel model) {
        Doubts doubts = new Doubts(rules.rules());
        doubts.amongPictures(templates).forEach(doubt -> say.println("warning: " + doubt));
        others.removeTemplates(subjectId);
        templates.values().stream()
                .flatMap(template -> others.nearest(EnrolCommand.TENANT, model, template).stream())
                .max(Comparator.comparing(Match::similarity))
                .map(other -> doubts.aboutAnother(other.subjectId(), other.similarity()))
                .orElse(List.of())
                .forEach(doubt -> say.println("warning: " + subjectId + " " + doubt));
    }

    private void publish(
            String subjectId, Map<String, Embedding> templates, FaceModel model, MasterKey master, Enrolled enrolled) {
        Optional<SubjectKey> known = known(subjectId, master, enrolled);
        try (SubjectKey key = known.orElseGet(() -> fresh(subjectId));
                EnrolmentPublisher publisher = EnrolmentPublisher.open(settings.kafka(), registry, clock)) {
            List<Sealed> sealed = templates.values().stream()
                    .map(template -> TemplateForm.seal(key, template))
                    .toList();
            if (known.isEmpty()) {
                publisher.publish(master.wrap(key));
            }
            publisher.publish(new SealedTemplates(key.binding(), model, sealed));
        }
        say.println((enrolled.identities().containsKey(subjectId)
                        ? "enrolled again, replacing what was there: "
                        : "enrolled ")
                + subjectId + " by " + templates.size() + (templates.size() == 1 ? " picture" : " pictures")
                + ", model "
                + model.name() + " " + model.version());
    }

    private static SubjectKey fresh(String subjectId) {
        return SubjectKey.random(
                new KeyBinding(EnrolCommand.TENANT, subjectId, UUID.randomUUID().toString()));
    }

    /** A key that does not open is left behind, with all that lies under it. */
    private Optional<SubjectKey> known(String subjectId, MasterKey master, Enrolled enrolled) {
        Optional<WrappedKey> wrapped = enrolled.opened(master).key(subjectId);
        try {
            return wrapped.map(master::unwrap);
        } catch (SealBroken e) {
            say.println("warning: the key of " + subjectId + " does not open with this master key; it gets a new one");
            return Optional.empty();
        }
    }
}
