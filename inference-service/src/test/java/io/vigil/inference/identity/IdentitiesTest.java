package io.vigil.inference.identity;

import static io.vigil.inference.identity.GalleryTest.face;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.SubjectKey;
import io.vigil.sealing.WrappedKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final FaceModel MODEL = new FaceModel("faceres", "1");
    private static final FaceModel OTHER_MODEL = new FaceModel("faceres", "2");
    private static final MatchingRules RULES = new MatchingRules(0.7f, 0.1f);

    private final MasterKey master = master(1);
    private final Identities identities = new Identities(master);

    /** What an enrolment leaves in Kafka. */
    private record Enrolled(WrappedKey key, SealedTemplates templates) {}

    @Test
    void shouldKnowASubjectInWhicheverOrderKeyAndTemplatesCome() {
        // Given
        Enrolled first = enrolled("default", "s-1", MODEL, 0);
        Enrolled second = enrolled("default", "s-2", MODEL, 90);

        // When
        identities.put(first.key());
        identities.put(first.templates());
        identities.put(second.templates());
        identities.put(second.key());

        // Then
        assertThat(match("default", 1)).isEqualTo("s-1");
        assertThat(match("default", 89)).isEqualTo("s-2");
        assertThat(identities.known(MODEL)).isEqualTo(2);
    }

    @Test
    void shouldForgetASubjectAtOnceWhenTheKeyIsErased() {
        // Given
        put(enrolled("default", "s-1", MODEL, 0));
        put(enrolled("default", "s-2", MODEL, 90));

        // When
        identities.removeKey("s-1");

        // Then
        assertThat(match("default", 1)).isEqualTo("nobody");
        assertThat(match("default", 89)).isEqualTo("s-2");
        assertThat(identities.unreadable()).isZero();
    }

    @Test
    void shouldForgetASubjectWhoseTemplatesAreRemoved() {
        // Given
        put(enrolled("default", "s-1", MODEL, 0));

        // When
        identities.removeTemplates("s-1");

        // Then
        assertThat(match("default", 1)).isEqualTo("nobody");
        assertThat(identities.hasAnybody(MODEL)).isFalse();
    }

    @Test
    void shouldNotKnowASubjectOfAnotherTenant() {
        // Given
        put(enrolled("north", "s-1", MODEL, 0));

        // When, Then
        assertThat(match("north", 0)).isEqualTo("s-1");
        assertThat(match("south", 0)).isEqualTo("nobody");
        assertThat(identities.hasAnybody("south", MODEL)).isFalse();
    }

    @Test
    void shouldNeverCompareWithTemplatesOfAnotherModel() {
        // Given
        put(enrolled("default", "s-1", OTHER_MODEL, 0));

        // When, Then
        assertThat(match("default", 0)).isEqualTo("nobody");
        assertThat(identities.hasAnybody(MODEL)).isFalse();
        assertThat(identities.knownToOthers(MODEL)).isEqualTo(1);
    }

    @Test
    void shouldCountWhoCannotBeReadAndKnowTheOthers() {
        // Given
        Identities wrong = new Identities(master(2));
        Enrolled stranger = enrolled("default", "s-1", MODEL, 0);
        Enrolled own = enrolled(master(2), "default", "s-2", MODEL, 90);

        // When
        wrong.put(stranger.key());
        wrong.put(stranger.templates());
        wrong.put(own.key());
        wrong.put(own.templates());

        // Then
        assertThat(wrong.unreadable()).isEqualTo(1);
        assertThat(wrong.known(MODEL)).isEqualTo(1);
        assertThat(wrong.match("default", MODEL, face(0), RULES)).isEmpty();
        assertThat(wrong.match("default", MODEL, face(90), RULES)).isPresent();
    }

    @Test
    void shouldNotKnowASubjectByTheTemplatesOfAnother() {
        // Given
        Enrolled first = enrolled("default", "s-1", MODEL, 0);
        Enrolled second = enrolled("default", "s-2", MODEL, 90);

        // When
        identities.put(second.key());
        identities.put(new SealedTemplates(
                second.templates().binding(), MODEL, first.templates().templates()));

        // Then
        assertThat(match("default", 0)).isEqualTo("nobody");
        assertThat(identities.unreadable()).isEqualTo(1);
    }

    @Test
    void shouldKnowASubjectAgainWhoIsEnrolledAgain() {
        // Given
        put(enrolled("default", "s-1", MODEL, 0));
        identities.removeKey("s-1");
        identities.removeTemplates("s-1");

        // When
        put(enrolled("default", "s-1", MODEL, 90));

        // Then
        assertThat(match("default", 0)).isEqualTo("nobody");
        assertThat(match("default", 90)).isEqualTo("s-1");
    }

    private String match(String tenant, double degrees) {
        return identities
                .match(tenant, MODEL, face(degrees), RULES)
                .map(Match::subjectId)
                .orElse("nobody");
    }

    private void put(Enrolled enrolled) {
        identities.put(enrolled.key());
        identities.put(enrolled.templates());
    }

    private Enrolled enrolled(String tenant, String subjectId, FaceModel model, double degrees) {
        return enrolled(master, tenant, subjectId, model, degrees);
    }

    private static Enrolled enrolled(
            MasterKey master, String tenant, String subjectId, FaceModel model, double degrees) {
        KeyBinding binding = new KeyBinding(tenant, subjectId, "k-1");
        try (SubjectKey key = SubjectKey.random(binding)) {
            return new Enrolled(
                    master.wrap(key),
                    new SealedTemplates(binding, model, List.of(TemplateForm.seal(key, face(degrees)))));
        }
    }

    private static MasterKey master(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return MasterKey.parse(Base64.getEncoder().encodeToString(key), IdentitySettings.KEY);
    }
}
