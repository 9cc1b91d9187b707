package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.live.Demands.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Demands demands = new Demands(Duration.ofSeconds(9));

    @Test
    void shouldAskAtOnceAndAgainLongBeforeItRunsOut() {
        assertThat(demands.due(Set.of("1"), START)).containsExactly(new Demand("1", START.plusSeconds(9)));
        assertThat(demands.due(Set.of("1"), START.plusSeconds(2))).isEmpty();
        assertThat(demands.due(Set.of("1"), START.plusSeconds(3)))
                .containsExactly(new Demand("1", START.plusSeconds(12)));
    }

    @Test
    void shouldTakeItBackWhenTheLastViewerHasLeft() {
        demands.due(Set.of("1", "2"), START);
        assertThat(demands.due(Set.of("2"), START.plusSeconds(1)))
                .containsExactly(new Demand("1", START.plusSeconds(1)));
        assertThat(demands.due(Set.of("2"), START.plusSeconds(2))).isEmpty();
    }

    @Test
    void shouldSayNothingWhileNobodyWatches() {
        assertThat(demands.due(Set.of(), START)).isEmpty();
    }
}
