package io.vigil.inference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.identity.FaceModel;
import io.vigil.inference.identity.GalleryMatcher;
import io.vigil.inference.identity.Identities;
import io.vigil.inference.identity.IdentitySettings;
import io.vigil.inference.table.IdentityRows;
import io.vigil.inference.table.SubjectKeyRows;
import io.vigil.inference.table.Table;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.util.List;
import java.util.Optional;

/** Those who are enrolled, where the site has a master key. */
final class KnownFaces {

    private final IdentitySettings settings;
    private final Optional<Identities> identities;

    KnownFaces(IdentitySettings settings) {
        this.settings = settings;
        identities = settings.master().map(Identities::new);
    }

    /** What is read; nothing where identity is off. */
    List<Table<?>> tables() {
        return identities
                .map(enrolled -> List.<Table<?>>of(
                        new Table<>(Topics.SUBJECT_KEYS, new SubjectKeyRows(enrolled)),
                        new Table<>(Topics.IDENTITIES, new IdentityRows(enrolled))))
                .orElse(List.of());
    }

    /** What is written; nothing where identity is off. */
    List<Topic<?>> written() {
        return identities.isPresent() ? List.of(Topics.SIGHTINGS) : List.of();
    }

    /** @param model that makes faces comparable */
    Optional<GalleryMatcher> matcher(ModelManifest model, MeterRegistry meters) {
        FaceModel maker = new FaceModel(model.name(), model.version());
        identities.ifPresent(enrolled -> {
            watch(enrolled, maker, meters);
            enrolled.tellOfOthers(maker);
        });
        return identities.map(enrolled -> new GalleryMatcher(enrolled, maker, settings.rules(), settings.cooldown()));
    }

    private static void watch(Identities enrolled, FaceModel maker, MeterRegistry meters) {
        Gauge.builder("vigil.inference.identity.subjects", () -> enrolled.known(maker))
                .description("enrolled subjects that can be recognised")
                .register(meters);
        Gauge.builder("vigil.inference.identity.unreadable", enrolled::unreadable)
                .description("enrolled subjects whose key or templates do not open")
                .register(meters);
        Gauge.builder("vigil.inference.identity.other.model", () -> enrolled.knownToOthers(maker))
                .description("enrolled subjects whose templates another model made")
                .register(meters);
    }
}
