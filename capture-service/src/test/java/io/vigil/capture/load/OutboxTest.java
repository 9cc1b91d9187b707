package io.vigil.capture.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.load.Worth.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Outbox<Integer> outbox = new Outbox<>(1_000, 300);
    private int made;

    @Test
    void shouldGiveUpLiveBeforeSampledAndLowPriorityBeforeHigh() throws InterruptedException {
        // Given
        offer("a", Kind.SAMPLED, 9);
        offer("b", Kind.SAMPLED, 1);
        offer("c", Kind.LIVE, 9);
        for (int more = 0; more < 6; more++) {
            offer("a", Kind.SAMPLED, 9);
        }
        // When
        List<Parcel<Integer>> first = offer("d", Kind.SAMPLED, 5);
        List<Parcel<Integer>> second = offer("d", Kind.SAMPLED, 5);
        List<Parcel<Integer>> third = offer("b", Kind.SAMPLED, 1);
        // Then
        assertThat(first).isEmpty();
        assertThat(second).extracting(Parcel::camera).containsExactly("c");
        assertThat(third).extracting(Parcel::camera).containsExactly("b");
        assertThat(take().camera()).isEqualTo("a");
    }

    @Test
    void shouldGiveUpTheOldestOfTheCameraThatHasMostWaiting() {
        // Given
        offer("calm", Kind.SAMPLED, 1);
        for (int frame = 0; frame < 9; frame++) {
            offer("busy", Kind.SAMPLED, 1);
        }
        // When
        List<Parcel<Integer>> givenUp = offer("calm", Kind.SAMPLED, 1);
        // Then
        assertThat(givenUp).extracting(Parcel::content).containsExactly(2);
    }

    @Test
    void shouldServeEqualsInTurnAndEachInOrder() throws InterruptedException {
        // Given
        for (String camera : List.of("a", "a", "a", "b", "c", "b")) {
            offer(camera, Kind.SAMPLED, 1);
        }
        // When
        List<String> served = new ArrayList<>();
        for (int turn = 0; turn < 6; turn++) {
            Parcel<Integer> parcel = take();
            served.add(parcel.camera() + parcel.content());
            outbox.settle(parcel);
        }
        // Then
        assertThat(served).containsExactly("a1", "b4", "c5", "a2", "b6", "a3");
    }

    @Test
    void shouldHoldBackWhatDoesNotFitIntoTheWindow() throws InterruptedException {
        // Given
        for (int frame = 0; frame < 4; frame++) {
            offer("low", Kind.SAMPLED, 1);
        }
        Parcel<Integer> first = take();
        take();
        take();
        assertThat(outbox.take(AT_ONCE)).isNull();
        // When
        offer("high", Kind.SAMPLED, 9);
        outbox.settle(first);
        // Then
        assertThat(take().camera()).isEqualTo("high");
        assertThat(outbox.bytes()).isEqualTo(400);
    }

    @Test
    void shouldLetASourceThatCanWaitWaitAndNeverGiveItsFrameUp() throws Exception {
        // Given
        for (int frame = 0; frame < 5; frame++) {
            offer("camera", Kind.SAMPLED, 1);
        }
        assertThat(outbox.offerPatiently(parcel("file", Kind.PATIENT, 0), AT_ONCE))
                .isTrue();
        // When
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::offerAsFile);
        assertThat(waiting.completeOnTimeout(false, 50, TimeUnit.MILLISECONDS).get())
                .isFalse();
        for (int frame = 0; frame < 20; frame++) {
            assertThat(offer("camera", Kind.SAMPLED, 1))
                    .extracting(Parcel::camera)
                    .doesNotContain("file");
        }
        for (int frame = 0; frame < 9; frame++) {
            outbox.settle(take());
        }
        // Then
        assertThat(take().camera()).isEqualTo("file");
    }

    @Test
    void shouldTellWhenAllHasArrived() throws Exception {
        // Given
        offer("a", Kind.SAMPLED, 1);
        Parcel<Integer> parcel = take();
        assertThat(outbox.awaitEmpty(AT_ONCE)).isFalse();
        // When
        outbox.settle(parcel);
        // Then
        assertThat(outbox.awaitEmpty(AT_ONCE)).isTrue();
    }

    @Test
    void shouldExpireTheOldOfOneKindOnly() {
        // Given
        offer("a", Kind.LIVE, 1);
        offer("a", Kind.SAMPLED, 1);
        offer("a", Kind.LIVE, 1);
        // When
        List<Parcel<Integer>> expired = outbox.expire(Kind.LIVE, 3);
        // Then
        assertThat(expired).extracting(Parcel::content).containsExactly(1);
        assertThat(outbox.bytes()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldNeverGiveUpAFrameWhileALessImportantOneWaits(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<Parcel<Integer>> waiting = new ArrayList<>();
        for (int step = 0; step < 5_000; step++) {
            if (random.nextInt(3) > 0) {
                Kind kind = random.nextInt(4) == 0 ? Kind.LIVE : Kind.SAMPLED;
                Parcel<Integer> parcel = parcel("camera-" + random.nextInt(5), kind, random.nextInt(4));
                waiting.add(parcel);
                for (Parcel<Integer> givenUp : outbox.offer(parcel)) {
                    assertThat(waiting.remove(givenUp)).isTrue();
                    assertThat(waiting).allMatch(other -> other.worth().compareTo(givenUp.worth()) >= 0);
                }
            } else {
                Parcel<Integer> sent = outbox.take(AT_ONCE);
                if (sent != null) {
                    assertThat(waiting.remove(sent)).isTrue();
                    assertThat(waiting).allMatch(other -> other.worth().compareTo(sent.worth()) <= 0);
                    outbox.settle(sent);
                }
            }
            assertThat(outbox.bytes()).isEqualTo(100L * waiting.size()).isLessThanOrEqualTo(1_000);
        }
    }

    private Boolean offerAsFile() {
        try {
            return outbox.offerPatiently(parcel("file", Kind.PATIENT, 0), Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Parcel<Integer>> offer(String camera, Kind kind, int priority) {
        return outbox.offer(parcel(camera, kind, priority));
    }

    private Parcel<Integer> take() throws InterruptedException {
        return Objects.requireNonNull(outbox.take(AT_ONCE), "nothing is due");
    }

    private synchronized Parcel<Integer> parcel(String camera, Kind kind, int priority) {
        made++;
        return new Parcel<>(camera, new Worth(kind, priority), 100, made, made);
    }
}
