package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionWatchTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final MotionWatch watch = new MotionWatch();

    @Test
    void shouldSeeATrackThatMovesAndForgetItSoonAfter() {
        watch.see(at(0.1f), NOW);
        assertThat(watch.isMoving(NOW)).isFalse();
        watch.see(at(0.15f), NOW);
        assertThat(watch.isMoving(NOW)).isTrue();
        assertThat(watch.isMoving(NOW.plusSeconds(3))).isFalse();
    }

    @Test
    void shouldTakeADetectorsTremorForRest() {
        watch.see(at(0.1f), NOW);
        watch.see(at(0.103f), NOW);
        assertThat(watch.isMoving(NOW)).isFalse();
    }

    private static Scene at(float x) {
        Scene.Box box = new Scene.Box(x, 0.2f, 0.1f, 0.1f);
        return new Scene(
                "1",
                "f",
                Instant.EPOCH,
                List.of(new Scene.Thing("person", 0.9f, box, 7L, null)),
                List.of(),
                List.of(),
                null);
    }
}
