package io.vigil.inference.identity;

import static io.vigil.inference.identity.GalleryTest.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.vigil.fault.InvalidSetting;
import io.vigil.inference.geometry.Box;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.SubjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryMatcherTest {
    private static final FaceModel MODEL = new FaceModel("faceres", "1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MasterKey master =
            MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32]), IdentitySettings.KEY);
    private final Identities identities = new Identities(master);
    private final GalleryMatcher matcher = new GalleryMatcher(
            identities, MODEL, new MatchingRules(0.7f, 0.1f), new SightingCooldown(Duration.ofSeconds(60)));

    @BeforeEach
    void enrol() {
        enrol("s-1", 0);
        enrol("s-2", 90);
    }

    @Test
    void shouldKnowEachOfSeveralPeople() {
        // When
        List<Recognition> known = matcher.recognise(seen("cam-1", NOON, 2, 180, 88));

        // Then
        assertThat(known)
                .extracting(
                        recognition -> recognition.face().object(),
                        recognition -> recognition.match().subjectId())
                .containsExactly(tuple(0, "s-1"), tuple(2, "s-2"));
        assertThat(known).allMatch(Recognition::sighting);
    }

    @Test
    void shouldTakeTheMoreSimilarOfTwoFacesThatLookLikeOneSubject() {
        // When
        List<Recognition> known = matcher.recognise(seen("cam-1", NOON, 20, 2));

        // Then
        assertThat(known)
                .singleElement()
                .extracting(recognition -> recognition.face().object())
                .isEqualTo(1);
    }

    @Test
    void shouldAnnounceASubjectOnceACooldownAndCamera() {
        assertThat(isAnnounced("cam-1", NOON)).isTrue();
        assertThat(isAnnounced("cam-1", NOON.plusSeconds(59))).isFalse();
        assertThat(isAnnounced("cam-2", NOON.plusSeconds(59))).isTrue();
        assertThat(isAnnounced("cam-1", NOON.plusSeconds(60))).isTrue();
        assertThat(isAnnounced("cam-1", NOON.plusSeconds(119))).isFalse();
    }

    @Test
    void shouldCountTheCooldownFromTheLastAnnouncementNotFromTheLastLook() {
        // Given
        IntStream.range(0, 60).forEach(second -> isAnnounced("cam-1", NOON.plusSeconds(second)));

        // When, Then
        assertThat(isAnnounced("cam-1", NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void shouldKnowASubjectAlsoWithinTheCooldown() {
        // Given
        isAnnounced("cam-1", NOON);

        // When, Then
        assertThat(matcher.recognise(seen("cam-1", NOON.plusSeconds(1), 0))).hasSize(1);
    }

    @Test
    void shouldBeWantedOnlyWhileSomebodyIsEnrolled() {
        assertThat(matcher.isWanted()).isTrue();
        identities.removeKey("s-1");
        assertThat(matcher.isWanted()).isTrue();
        identities.removeKey("s-2");
        assertThat(matcher.isWanted()).isFalse();
    }

    @Test
    void shouldRefuseACooldownBelowZero() {
        assertThatThrownBy(() -> new SightingCooldown(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vigil.inference.identity.cool-down");
    }

    private boolean isAnnounced(String camera, Instant at) {
        return matcher.recognise(seen(camera, at, 0)).stream().anyMatch(Recognition::sighting);
    }

    private static SeenFaces seen(String camera, Instant at, double... degrees) {
        return new SeenFaces(
                "default",
                camera,
                at,
                IntStream.range(0, degrees.length)
                        .mapToObj(i -> new SeenFace(i, null, new Box(0, 0, 1, 1), face(degrees[i])))
                        .toList());
    }

    private void enrol(String subjectId, double degrees) {
        KeyBinding binding = new KeyBinding("default", subjectId, "k-1");
        try (SubjectKey key = SubjectKey.random(binding)) {
            identities.put(master.wrap(key));
            identities.put(new SealedTemplates(binding, MODEL, List.of(TemplateForm.seal(key, face(degrees)))));
        }
    }
}
