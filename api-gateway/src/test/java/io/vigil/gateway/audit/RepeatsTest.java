package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.audit.Repeats.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Repeats<String> repeats = new Repeats<>(Duration.ofMinutes(1), 2);

    @Test
    void shouldTellOfTheFirstAtOnceAndOfTheOthersTogetherOnceAMinute() {
        assertThat(repeats.isFirst("a", START)).isTrue();
        for (int i = 1; i <= 5; i++) {
            assertThat(repeats.isFirst("a", START.plusSeconds(i))).isFalse();
        }
        assertThat(repeats.due(START.plusSeconds(59))).isEmpty();
        assertThat(repeats.due(START.plusSeconds(60))).containsExactly(new Due<>("a", 5));
        assertThat(repeats.due(START.plusSeconds(61))).isEmpty();
    }

    @Test
    void shouldGoOnCountingWhileItComesAgainAndForgetItOtherwise() {
        repeats.isFirst("a", START);
        repeats.isFirst("a", START);
        assertThat(repeats.due(START.plusSeconds(60))).containsExactly(new Due<>("a", 1));
        assertThat(repeats.isFirst("a", START.plusSeconds(61))).isFalse();
        assertThat(repeats.due(START.plusSeconds(120))).containsExactly(new Due<>("a", 1));
        assertThat(repeats.due(START.plusSeconds(180))).isEmpty();
        assertThat(repeats.isFirst("a", START.plusSeconds(181))).isTrue();
    }

    @Test
    void shouldKnowSoManyAtATimeAndNoMore() {
        repeats.isFirst("a", START);
        repeats.isFirst("b", START);
        assertThat(repeats.holds("a")).isTrue();
        assertThat(repeats.holds("c")).isFalse();
        repeats.due(START.plusSeconds(60));
        assertThat(repeats.holds("c")).isTrue();
    }

    @Test
    void shouldLeaveNothingUncountedAtTheEnd() {
        repeats.isFirst("a", START);
        repeats.isFirst("a", START);
        repeats.isFirst("b", START);
        assertThat(repeats.rest()).containsExactly(new Due<>("a", 1));
    }
}
