package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.pipeline.CapturedFrame.Size;
import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.track.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogTest {

    private static final int ROOM = 1_000;

    private final Backlog backlog = new Backlog();
    private final Map<String, Long> sequences = new HashMap<>();
    private long received = System.nanoTime() - Duration.ofMinutes(1).toNanos();

    @Test
    void shouldServeTheMoreImportantFirstAndEqualsInTurn() throws InterruptedException {
        // Given
        add("a", 0, ROOM);
        add("a", 0, ROOM);
        add("b", 0, ROOM);
        add("gate", 7, ROOM);
        add("gate", 7, ROOM);

        // Then
        assertThat(names(backlog.take(16, Duration.ZERO))).containsExactly("gate 1", "gate 2", "a 1", "b 1", "a 2");
    }

    @Test
    void shouldRememberWhoHadItsTurnFromBatchToBatch() throws InterruptedException {
        // Given
        add("a", 0, ROOM);
        add("b", 0, ROOM);
        backlog.take(1, Duration.ZERO);

        // When
        add("a", 0, ROOM);

        // Then
        assertThat(names(backlog.take(1, Duration.ZERO))).containsExactly("b 1");
    }

    @Test
    void shouldGiveUpTheOldestFrameOfTheLeastImportantCameraWithMostFrames() {
        // Given
        add("a", 0, 5);
        add("b", 0, 5);
        add("b", 0, 5);
        add("gate", 7, 5);
        add("gate", 7, 5);

        // Then
        assertThat(names(add("gate", 7, 5))).containsExactly("b 1");
        assertThat(names(add("a", 0, 5))).containsExactly("a 1");
        assertThat(names(add("gate", 7, 5))).containsExactly("b 2");
    }

    @Test
    void shouldGiveUpTheNewcomerWhereAllOthersAreMoreImportant() {
        // Given
        add("gate", 7, 2);
        add("gate", 7, 2);

        // Then
        assertThat(names(add("a", 0, 2))).containsExactly("a 1");
        assertThat(backlog.size()).isEqualTo(2);
    }

    @Test
    void shouldGiveUpTheOneWhoWasServedLastWhereEqualsHaveAsMany() throws InterruptedException {
        // Given
        add("a", 0, 2);
        backlog.take(1, Duration.ZERO);
        add("b", 0, 2);
        add("a", 0, 2);

        // Then
        assertThat(names(add("c", 0, 2))).containsExactly("a 2");
    }

    @Test
    void shouldLetEachCameraHaveOneFrameThoughTheModelsAreSlow() {
        // Given
        add("a", 0, 1, ROOM);
        add("b", 0, 1, ROOM);

        // Then
        assertThat(add("c", 0, 1, ROOM)).isEmpty();
        assertThat(names(add("b", 0, 1, ROOM))).containsExactly("b 1");
        assertThat(backlog.size()).isEqualTo(3);
    }

    @Test
    void shouldWaitForABatchNoLongerThanItsFirstFrameMayWait() throws InterruptedException {
        // Given
        received = System.nanoTime();
        add("a", 0, ROOM);
        long begin = System.nanoTime();

        // When
        List<WaitingFrame> batch = backlog.take(16, Duration.ofMillis(50));

        // Then
        assertThat(batch).hasSize(1);
        assertThat(System.nanoTime() - begin).isBetween(30_000_000L, 1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldLoseNothingAndKeepEachCamerasOrder(long seed) throws InterruptedException {
        // Given
        Random random = new Random(seed);
        List<WaitingFrame> given = new ArrayList<>();
        List<WaitingFrame> taken = new ArrayList<>();
        int added = 0;

        // When
        for (int i = 0; i < 2_000; i++) {
            int camera = random.nextInt(20);
            given.addAll(add("c" + camera, camera / 7, 5 + random.nextInt(20)));
            added++;
            if (random.nextInt(8) == 0) {
                taken.addAll(backlog.take(1 + random.nextInt(4), Duration.ZERO));
            }
        }

        // Then
        assertThat(given.size() + taken.size() + backlog.size())
                .as("seed %d", seed)
                .isEqualTo(added);
        Map<String, Long> last = new HashMap<>();
        for (WaitingFrame frame : taken) {
            Long before = last.put(
                    frame.frame().camera().cameraId(), frame.frame().moment().sequence());
            assertThat(frame.frame().moment().sequence())
                    .as("seed %d", seed)
                    .isGreaterThan(before == null ? 0 : before);
        }
        assertThat(given)
                .as("seed %d", seed)
                .extracting(frame -> frame.frame().priority())
                .contains(0)
                .isNotEmpty();
    }

    private List<WaitingFrame> add(String camera, int priority, int most) {
        return add(camera, priority, most, most);
    }

    private List<WaitingFrame> add(String camera, int priority, int soon, int most) {
        long sequence = sequences.merge(camera, 1L, Long::sum);
        CapturedFrame frame = new CapturedFrame(
                new CameraKey("default", camera),
                camera + " " + sequence,
                new Moment("s", sequence, Instant.EPOCH),
                priority,
                new Size(640, 360));
        return backlog.add(
                new WaitingFrame(
                        new FrameReader.Read(frame, new byte[0], 0),
                        new ConsumerRecord<>("frames", 0, 0, new byte[0], new byte[0]),
                        new OffsetLedger.Entry(0, 0, 0),
                        received++),
                soon,
                most);
    }

    private static List<String> names(List<WaitingFrame> frames) {
        return frames.stream().map(frame -> frame.frame().frameId()).toList();
    }
}
