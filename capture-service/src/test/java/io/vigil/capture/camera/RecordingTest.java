package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.CameraState.Ended;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A file, played once and as fast as possible. */
class RecordingTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void shouldHandOnWhatIsSampledOfTheRecordingAndEndHoweverSlowlyItIsTaken() throws InterruptedException {
        // Given
        Reluctant sink = new Reluctant();
        Studio studio = new Studio(
                SourcesForTests.of(Duration.ofSeconds(2), 320),
                sink,
                5,
                Duration.ofSeconds(1),
                () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()),
                CLOCK);
        CameraAddress address = CameraAddress.parse("src/test/resources/astronaut.mp4#pace=fast");
        CameraSession session = new CameraSession(new Camera("7", address, 0, Handling.USUAL), studio);
        // When
        Thread thread = new Thread(session);
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(20));
        // Then: two seconds of 25 pictures each, sampled at 5
        assertThat(thread.isAlive()).isFalse();
        assertThat(session.state()).isEqualTo(new Ended());
        assertThat(session.standings().get(0).reconnects()).isZero();
        assertThat(session.standings().get(0).totals().decoded()).isEqualTo(50);
        assertThat(session.standings().get(0).totals().dropped()).isEmpty();
        assertThat(sink.taken)
                .extracting(SampledFrame::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(Duration.between(
                        sink.taken.get(0).time().at(), sink.taken.get(9).time().at()))
                .isEqualTo(Duration.ofMillis(1_800));
    }

    /** Has no room the first times it is asked. */
    private static final class Reluctant implements FrameSink {
        private final List<SampledFrame> taken = new ArrayList<>();
        private int asked;

        @Override
        public void accept(SampledFrame frame) {
            throw new AssertionError("a recording can wait");
        }

        @Override
        public boolean acceptPatiently(SampledFrame frame, Duration longest) {
            if (++asked % 3 != 0) {
                return false;
            }
            taken.add(frame);
            frame.ledger().publish();
            return true;
        }
    }
}
