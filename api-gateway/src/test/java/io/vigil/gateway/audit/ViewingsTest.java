package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.audit.Viewings.Ended;
import io.vigil.gateway.audit.Viewings.Viewing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewingsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor ADA = new Actor(Actor.Kind.PERSON, "12", List.of());

    private final Viewings viewings = new Viewings(Duration.ofSeconds(10));
    private final Viewing first = new Viewing(new Origin(ADA, "192.0.2.7", "r1"), "3");
    private final Viewing again = new Viewing(new Origin(ADA, "192.0.2.7", "r2"), "3");

    @Test
    void shouldEndWithItsLengthOnceTheLastViewerIsGoneForLongerThanAPause() {
        assertThat(viewings.entered(first, START)).isTrue();
        assertThat(viewings.entered(again, START.plusSeconds(2))).isFalse();
        viewings.left(first, START.plusSeconds(5));
        assertThat(viewings.ended(START.plusSeconds(60))).isEmpty();
        viewings.left(again, START.plusSeconds(70));
        assertThat(viewings.ended(START.plusSeconds(79))).isEmpty();
        assertThat(viewings.ended(START.plusSeconds(80))).containsExactly(new Ended(first, Duration.ofSeconds(70)));
        assertThat(viewings.ended(START.plusSeconds(81))).isEmpty();
    }

    @Test
    void shouldTakeAPageThatReconnectsForTheSameViewing() {
        viewings.entered(first, START);
        viewings.left(first, START.plusSeconds(30));
        assertThat(viewings.entered(again, START.plusSeconds(33))).isFalse();
        assertThat(viewings.ended(START.plusSeconds(50))).isEmpty();
    }

    @Test
    void shouldTellPeopleAddressesAndCamerasApart() {
        viewings.entered(first, START);
        assertThat(viewings.entered(new Viewing(first.origin(), "4"), START)).isTrue();
        assertThat(viewings.entered(new Viewing(new Origin(ADA, "192.0.2.8", "r3"), "3"), START))
                .isTrue();
        assertThat(viewings.entered(new Viewing(new Origin(Actor.VIGIL, "192.0.2.7", "r4"), "3"), START))
                .isTrue();
    }

    @Test
    void shouldEndAllThatLastWhenTheGatewayStops() {
        viewings.entered(first, START);
        assertThat(viewings.all(START.plusSeconds(9))).containsExactly(new Ended(first, Duration.ofSeconds(9)));
        assertThat(viewings.all(START.plusSeconds(10))).isEmpty();
    }
}
