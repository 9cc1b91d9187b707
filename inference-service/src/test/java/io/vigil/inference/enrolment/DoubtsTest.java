package io.vigil.inference.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.MatchingRules;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private final Doubts doubts = new Doubts(new MatchingRules(0.7f, 0.1f));

    @Test
    void shouldDoubtPicturesThatShowDifferentPeople() {
        // Given
        Map<String, Embedding> templates = new LinkedHashMap<>();
        templates.put("one.jpg", new Embedding(new float[] {1, 0}));
        templates.put("two.jpg", new Embedding(new float[] {0.9f, 0.1f}));
        templates.put("three.jpg", new Embedding(new float[] {0.1f, 0.9f}));

        // When, Then
        assertThat(doubts.amongPictures(templates))
                .hasSize(2)
                .anyMatch(doubt -> doubt.startsWith("one.jpg and three.jpg may not show the same person"))
                .anyMatch(doubt -> doubt.startsWith("two.jpg and three.jpg"));
    }

    @Test
    void shouldDoubtWhereAnotherSubjectWouldStandInTheWay() {
        assertThat(doubts.aboutAnother("s-2", 0.44f)).isEmpty();
        assertThat(doubts.aboutAnother("s-2", 0.68f)).singleElement().asString().contains("s-2", "0.68");
    }
}
