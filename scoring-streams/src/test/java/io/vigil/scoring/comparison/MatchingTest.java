package io.vigil.scoring.comparison;

import static io.vigil.scoring.comparison.ComparisonFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.severity.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void shouldCallAnIncidentTheSameWhereNothingOfItDiffers() {
        // When
        List<Pair> pairs = Matching.of(List.of(incident("1", 10, 20)), List.of(incident("1", 10, 20)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.SAME);
    }

    @Test
    void shouldMatchByOverlapWhereTheIncidentBeginsAtAnotherTime() {
        // When
        List<Pair> pairs =
                Matching.of(List.of(incident("1", 10, 20)), List.of(incident("1", 8, 20), incident("1", 40, 50)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.SAME, Verdict.ONLY_WOULD_BE);
        assertThat(pairs.get(0).differences()).containsExactly("begins 2.0 s earlier");
    }

    @Test
    void shouldGiveAnIncidentToTheOneThatItOverlapsLongest() {
        // Given
        Raised first = incident("1", 10, 20);
        Raised second = incident("1", 22, 60);
        // When
        List<Pair> pairs = Matching.of(List.of(first, second), List.of(incident("1", 9, 59)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.ONLY_WAS, Verdict.SAME);
        assertThat(pairs.get(1).was()).isEqualTo(second);
    }

    @Test
    void shouldNeverMatchAcrossCameras() {
        // When
        List<Pair> pairs = Matching.of(List.of(incident("1", 10, 20)), List.of(incident("2", 10, 20)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.ONLY_WAS, Verdict.ONLY_WOULD_BE);
    }

    @Test
    void shouldNeverMatchWhatOnlyFollowsEachOther() {
        // When
        List<Pair> pairs = Matching.of(List.of(incident("1", 10, 20)), List.of(incident("1", 20.001, 30)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.ONLY_WAS, Verdict.ONLY_WOULD_BE);
    }

    @Test
    void shouldSayWhatChanged() {
        // When
        List<Pair> pairs = Matching.of(
                List.of(incident("1", 10, 20, false, Severity.MEDIUM)),
                List.of(incident("1", 10, 25, true, Severity.HIGH)));
        // Then
        assertThat(pairs).extracting(Pair::verdict).containsExactly(Verdict.CHANGED);
        assertThat(pairs.get(0).differences()).containsExactly("severity medium → high", "suspicious only → confirmed");
    }
}
