package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.Handling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RosterTest {
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final List<List<Camera>> received = new ArrayList<>();
    private final Scripted list = new Scripted();
    private final Roster roster =
            new Roster(list, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5), new Random(1)), received::add);

    @Test
    void shouldRestForThePeriodAfterAList() {
        list.next = List.of(camera("1"));
        assertThat(roster.refresh()).isEqualTo(PERIOD);
        assertThat(received).containsExactly(List.of(camera("1")));
        assertThat(list.taken).isEqualTo(1);
    }

    @Test
    void shouldKeepTheLastListInForceAndAskAgainSoonWhenThereIsNone() {
        // Given
        list.failure = new Unavailable("nobody is there");
        // Then
        assertThat(roster.refresh()).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
        assertThat(roster.refresh()).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200));
        assertThat(received).isEmpty();
        list.failure = null;
        assertThat(roster.refresh()).isEqualTo(PERIOD);
    }

    @Test
    void shouldPauseAsLongAsItIsAskedTo() {
        list.failure = new Unavailable("too often", Duration.ofMinutes(2));
        assertThat(roster.refresh()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void shouldComplainOnceOfOneReason(CapturedOutput output) {
        // Given
        list.failure = new Unavailable("nobody is there");
        // When
        roster.refresh();
        roster.refresh();
        // Then
        assertThat(output.getAll().split("nobody is there", -1)).hasSize(2);
    }

    @Test
    void shouldTakeTheFirstOfCamerasWithOneId() {
        Camera first = camera("1");
        list.next = List.of(first, new Camera("1", CameraAddress.parse("/b.mp4"), 9, Handling.USUAL), camera("2"));
        roster.refresh();
        assertThat(received.get(0)).containsExactly(first, camera("2"));
    }

    @Test
    void shouldTakeLeaveOnceStoppedEvenInTheMiddleOfACall() throws InterruptedException {
        // Given
        list.hangs = true;
        roster.start();
        assertThat(list.asked.await(2, TimeUnit.SECONDS)).isTrue();
        // When
        roster.stop();
        roster.awaitEnd(Duration.ofSeconds(2));
        // Then
        assertThat(list.left.getCount()).isZero();
        assertThat(received).isEmpty();
    }

    private static Camera camera(String id) {
        return new Camera(id, CameraAddress.parse("/clip.mp4"), 0, Handling.USUAL);
    }

    private static final class Scripted implements CameraList {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch left = new CountDownLatch(1);
        private List<Camera> next = List.of();
        private @org.jspecify.annotations.Nullable Unavailable failure;
        private boolean hangs;
        private int taken;

        @Override
        public List<Camera> read() {
            asked.countDown();
            if (hangs) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Unavailable("broken off");
                }
            }
            if (failure != null) {
                throw failure;
            }
            return next;
        }

        @Override
        public Duration period() {
            return PERIOD;
        }

        @Override
        public void taken() {
            taken++;
        }

        @Override
        public void close() {
            left.countDown();
        }
    }
}
