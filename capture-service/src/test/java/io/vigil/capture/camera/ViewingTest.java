package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.CameraState.Garbled;
import io.vigil.capture.camera.CameraState.Online;
import io.vigil.capture.camera.CameraState.SignalLost;
import io.vigil.capture.clock.CaptureClock;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.capture.motion.Gating;
import io.vigil.capture.sight.Luma;
import io.vigil.capture.sight.Planes;
import io.vigil.capture.sight.Still;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewingTest {
    private static final Gating GATING = new Gating(true, Duration.ofSeconds(1), Duration.ofSeconds(3));
    private static final int RATE = 5;

    private final CaptureClock clock = new CaptureClock(Duration.ofSeconds(1));
    private final Shown shown = new Shown();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldSayThatTheSignalIsLostAndWhatToDoAboutIt() {
        // Given
        Viewing viewing = viewing(null, Gating.OFF);
        // When
        CameraState state = see(viewing, 8);
        // Then
        assertThat(state).isInstanceOf(SignalLost.class);
        assertThat(state.word()).isEqualTo("signal_lost");
        assertThat(state.detail()).contains("cable");
        assertThat(CameraState.WORDS).contains(state.word());
    }

    @Test
    void shouldNotJudgePicturesThatCannotBeLookedAt() {
        // Given
        Viewing viewing = viewing(null, Gating.OFF);
        shown.planes = null;
        // When
        CameraState state = see(viewing, 8);
        // Then
        assertThat(state).isEqualTo(new Online());
    }

    @Test
    void shouldSayThatAStreamIsGarbledWhoseMakingIsDamaged() {
        // Given
        Viewing viewing = viewing(null, Gating.OFF);
        shown.faulty = true;
        // When
        CameraState state = see(viewing, 10);
        // Then
        assertThat(state).isInstanceOf(Garbled.class);
    }

    @Test
    void shouldBeOnlineAgainWithANewConnection() {
        // Given
        Viewing viewing = viewing(null, Gating.OFF);
        see(viewing, 8);
        // When
        viewing.begin();
        // Then
        assertThat(see(viewing, 1)).isEqualTo(new Online());
    }

    @Test
    void shouldHoldPicturesBackByWhatIsSaidOfTheCameraBeforeWhatIsUsual() {
        assertThat(passing(viewing(null, GATING), 60)).isLessThan(30 + 61);
        assertThat(passing(viewing(false, GATING), 60)).isEqualTo(60 * RATE);
        assertThat(passing(viewing(true, Gating.OFF), 60)).isLessThan(30 + 61);
        assertThat(passing(viewing(null, Gating.OFF), 60)).isEqualTo(60 * RATE);
    }

    @Test
    void shouldTellThatNothingMovesUntilTheConnectionEnds() {
        // Given
        Viewing viewing = viewing(true, GATING);
        passing(viewing, 20);
        boolean still = viewing.pulse(now).still();
        // When
        viewing.end();
        // Then
        assertThat(still).isTrue();
        assertThat(viewing.pulse(now).still()).isFalse();
        assertThat(viewing.pulse(now).latest()).isNull();
    }

    @Test
    void shouldLetPassWhatCannotBeLookedAtForMotion() {
        // Given
        Viewing viewing = viewing(true, GATING);
        shown.broken = true;
        // Then
        assertThat(passing(viewing, 20)).isEqualTo(20 * RATE);
    }

    private static Viewing viewing(@Nullable Boolean gate, Gating gating) {
        Handling handling = new Handling(Handling.USUAL.masks(), gate);
        return new Viewing(new Camera("7", CameraAddress.parse("clip.mp4"), 0, handling), gating);
    }

    private CameraState see(Viewing viewing, int seconds) {
        CameraState state = new Online();
        for (int i = 0; i < seconds * RATE; i++) {
            state = see(viewing);
        }
        return state;
    }

    private int passing(Viewing viewing, int seconds) {
        int passed = 0;
        for (int i = 0; i < seconds * RATE; i++) {
            passed += viewing.passes(shown, next().receivedAt()) ? 1 : 0;
        }
        return passed;
    }

    private CameraState see(Viewing viewing) {
        CaptureTime time = next();
        return viewing.see(shown, time, time.receivedAt());
    }

    private CaptureTime next() {
        now = now.plusMillis(1000 / RATE);
        return clock.read(null, now);
    }

    private static final class Shown implements FrameSource {
        private @Nullable Planes planes = Still.plain(320, 240, 40, 240, 110);
        private boolean faulty;
        private boolean broken;
        private long damages;

        @Override
        public @Nullable Planes planes() {
            return planes;
        }

        @Override
        public long damages() {
            damages += faulty ? 1 : 0;
            return damages;
        }

        @Override
        public Luma luma() {
            if (broken) {
                throw new IllegalStateException("not convertible");
            }
            return new Luma(new byte[80 * 60], 80, 60);
        }

        @Override
        public boolean advance() {
            return true;
        }

        @Override
        public Picture picture() {
            return new Picture(new byte[] {1}, 1, 1, 1, 1);
        }

        @Override
        public Duration position() {
            return Duration.ZERO;
        }

        @Override
        public @Nullable Instant cameraTime() {
            return null;
        }

        @Override
        public void spare(Sparing sparing) {}

        @Override
        public void stop() {}

        @Override
        public void close() {}
    }
}
