package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureChoiceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] JPEG = {1};

    private final PictureChoice choice =
            new PictureChoice(new FrameJoin(Duration.ofSeconds(2)), new HeldScene(Duration.ofSeconds(2)));

    @Test
    void shouldShowEveryLiveFrameAtOnceWithWhatWasSeenLast() {
        choice.hold(scene("1-s-1", 0));
        assertThat(choice.live(frame("1-s-l5", 80))).contains(seen(frame("1-s-l5", 80), scene("1-s-1", 0)));
        choice.hold(scene("1-s-2", 40));
        assertThat(choice.live(frame("1-s-l6", 120))).contains(seen(frame("1-s-l6", 120), scene("1-s-2", 40)));
    }

    @Test
    void shouldShowAFrameOfBothTopicsOnce() {
        assertThat(choice.live(frame("1-s-7", 0))).isPresent();
        assertThat(choice.sampled(frame("1-s-7", 0))).isEmpty();
        assertThat(choice.scene(scene("1-s-7", 0), START.plusMillis(30))).isEmpty();
    }

    @Test
    void shouldNotShowAgainLiveWhatWasShownSampled() {
        choice.sampled(frame("1-s-7", 0));
        assertThat(choice.scene(scene("1-s-7", 0), START)).isPresent();
        assertThat(choice.live(frame("1-s-7", 0))).isEmpty();
        assertThat(choice.live(frame("1-s-l8", 40))).isPresent();
    }

    @Test
    void shouldNeverGoBackInTime() {
        choice.live(frame("1-s-l9", 400));
        assertThat(choice.live(frame("1-s-l8", 360))).isEmpty();
    }

    @Test
    void shouldFollowANewSessionWhoseClockIsBehind() {
        choice.live(frame("1-s-l9", 60_000));
        LiveFrame next = new LiveFrame("1", "1-t-l1", "t", START, START, JPEG);
        assertThat(choice.live(next)).isPresent();
    }

    @Test
    void shouldFallBackToSampledFramesWhenLiveOnesStayAway() {
        choice.live(frame("1-s-l9", 0));
        assertThat(sampled("1-s-2", 900)).isEmpty();
        assertThat(sampled("1-s-3", 1_100)).contains(seen(frame("1-s-3", 1_100), scene("1-s-3", 1_100)));
    }

    private Optional<LivePicture> sampled(String id, int millis) {
        choice.sampled(frame(id, millis));
        return choice.scene(scene(id, millis), START.plusMillis(millis));
    }

    private static LivePicture seen(LiveFrame frame, Scene scene) {
        return new LivePicture.Seen(frame, scene);
    }

    private static LiveFrame frame(String id, int millis) {
        Instant at = START.plusMillis(millis);
        return new LiveFrame("1", id, "s", at, at, JPEG);
    }

    private static Scene scene(String frame, int millis) {
        return new Scene("1", frame, START.plusMillis(millis), List.of(), List.of(), List.of(), null);
    }
}
