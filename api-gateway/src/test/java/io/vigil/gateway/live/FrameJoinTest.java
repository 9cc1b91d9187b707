package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameJoinTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final FrameJoin join = new FrameJoin(Duration.ofSeconds(1));

    @Test
    void shouldJoinWhicheverComesFirst() {
        assertThat(join.frame(frame(1, 0))).isEmpty();
        assertThat(join.scene(scene(1))).contains(new LivePicture.Seen(frame(1, 0), scene(1)));
        assertThat(join.scene(scene(2))).isEmpty();
        assertThat(join.frame(frame(2, 200))).contains(new LivePicture.Seen(frame(2, 200), scene(2)));
    }

    @Test
    void shouldNeverGoBackInTime() {
        join.frame(frame(1, 0));
        join.frame(frame(2, 200));
        assertThat(join.scene(scene(2))).isPresent();
        assertThat(join.scene(scene(1))).isEmpty();
    }

    @Test
    void shouldShowRawFramesOnceScenesStayAway() {
        join.frame(frame(1, 0));
        join.frame(frame(2, 200));
        assertThat(join.overdue(START.plusMillis(900))).isEmpty();
        assertThat(join.overdue(START.plusMillis(1_050))).contains(new LivePicture.Seen(frame(1, 0), null));
        assertThat(join.frame(frame(3, 1_100))).contains(new LivePicture.Seen(frame(3, 1_100), null));
    }

    @Test
    void shouldWaitForScenesAgainOnceTheyAreBack() {
        join.frame(frame(1, 0));
        join.overdue(START.plusSeconds(2));
        join.scene(scene(1));
        assertThat(join.frame(frame(2, 2_200))).isEmpty();
    }

    private static LiveFrame frame(int number, long millis) {
        return new LiveFrame("1", "1-s-" + number, "s", START.plusMillis(millis), START.plusMillis(millis), JPEG);
    }

    private static final byte[] JPEG = {1};

    private static Scene scene(int number) {
        return new Scene("1", "1-s-" + number, Instant.EPOCH, List.of(), List.of(), List.of(), null);
    }
}
