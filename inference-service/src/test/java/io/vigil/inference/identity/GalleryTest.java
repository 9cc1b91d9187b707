package io.vigil.inference.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
    private static final MatchingRules RULES = new MatchingRules(0.7f, 0.1f);

    private final Gallery gallery = new Gallery();

    @Test
    void shouldKnowNobodyWhereNobodyIsEnrolled() {
        assertThat(gallery.match(face(0), RULES)).isEmpty();
    }

    @Test
    void shouldTakeTheNearestTemplateOfASubject() {
        // Given
        gallery.put("s-1", List.of(face(90), face(10)));
        gallery.put("s-2", List.of(face(120)));

        // When
        Match match = gallery.match(face(0), RULES).orElseThrow();

        // Then
        assertThat(match.subjectId()).isEqualTo("s-1");
        assertThat(match.similarity()).isCloseTo(cosine(10), within(1e-5f));
    }

    @Test
    void shouldNotMeasureTheMarginAgainstTheSameSubjectsOtherTemplates() {
        // Given
        gallery.put("s-1", List.of(face(5), face(6)));
        gallery.put("s-2", List.of(face(60)));

        // When
        Match match = gallery.match(face(0), RULES).orElseThrow();

        // Then
        assertThat(match.margin()).isCloseTo(cosine(5) - cosine(60), within(1e-5f));
    }

    @Test
    void shouldKnowNobodyBelowTheThreshold() {
        // Given
        gallery.put("s-1", List.of(face(50)));

        // When, Then
        assertThat(cosine(50)).isLessThan(RULES.threshold());
        assertThat(gallery.match(face(0), RULES)).isEmpty();
    }

    @Test
    void shouldKnowNobodyWhereTwoSubjectsAreNearlyAsSimilar() {
        // Given
        gallery.put("s-1", List.of(face(10)));
        gallery.put("s-2", List.of(face(20)));

        // When, Then
        assertThat(cosine(10) - cosine(20)).isLessThan(RULES.margin());
        assertThat(gallery.match(face(0), RULES)).isEmpty();
    }

    @Test
    void shouldAskForTheThresholdAloneWhereOneSubjectIsEnrolled() {
        // Given
        MatchingRules wide = new MatchingRules(0.7f, 0.9f);
        gallery.put("s-1", List.of(face(40)));

        // When, Then
        assertThat(gallery.match(face(0), wide))
                .get()
                .extracting(Match::margin)
                .isEqualTo(gallery.match(face(0), wide).orElseThrow().similarity());
        gallery.put("s-2", List.of(face(90)));
        assertThat(gallery.match(face(0), wide)).isEmpty();
    }

    @Test
    void shouldOverwriteTheTemplatesOfWhoIsRemoved() {
        // Given
        Embedding template = face(10);
        gallery.put("s-1", List.of(template));

        // When
        gallery.remove("s-1");

        // Then
        assertThat(gallery.match(face(10), RULES)).isEmpty();
        assertThat(template.values()).containsOnly(0);
    }

    @Test
    void shouldReplaceTheTemplatesOfWhoIsEnrolledAgain() {
        // Given
        gallery.put("s-1", List.of(face(0)));

        // When
        gallery.put("s-1", List.of(face(90)));

        // Then
        assertThat(gallery.match(face(0), RULES)).isEmpty();
        assertThat(gallery.size()).isEqualTo(1);
    }

    /** A direction in the plane, in degrees: the cosine of two is that of their difference. */
    static Embedding face(double degrees) {
        double angle = Math.toRadians(degrees);
        return new Embedding(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    static float cosine(double degrees) {
        return (float) Math.cos(Math.toRadians(degrees));
    }
}
