package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldSceneTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final HeldScene held = new HeldScene(Duration.ofSeconds(2));

    @Test
    void shouldHoldUntilTheNextSampledPictureGoesUnanswered() {
        held.sampled(at(0));
        held.scene(scene(0));
        held.sampled(at(200));
        held.sampled(at(400));
        assertThat(held.at(at(2_200))).isNotNull();
        assertThat(held.at(at(2_201))).isNull();
    }

    @Test
    void shouldHoldLongerWhileNothingIsSampledBecauseNothingMoves() {
        held.sampled(at(0));
        held.scene(scene(0));
        assertThat(held.at(at(9_900))).isNotNull();
        assertThat(held.at(at(10_001))).isNull();
    }

    @Test
    void shouldCountFromTheSceneWhereTheNextPictureWasSampledBeforeIt() {
        held.sampled(at(0));
        held.sampled(at(200));
        held.scene(scene(0));
        assertThat(held.at(at(2_000))).isNotNull();
        assertThat(held.at(at(2_001))).isNull();
    }

    @Test
    void shouldShowTheNewestScene() {
        held.scene(scene(0));
        held.scene(scene(200));
        assertThat(held.at(at(300))).isEqualTo(scene(200));
    }

    @Test
    void shouldHoldNothingBeforeTheFirstScene() {
        held.sampled(at(0));
        assertThat(held.at(at(0))).isNull();
    }

    private static Instant at(int millis) {
        return START.plusMillis(millis);
    }

    private static Scene scene(int millis) {
        return new Scene("1", "1-s-" + millis, at(millis), List.of(), List.of(), List.of(), null);
    }
}
