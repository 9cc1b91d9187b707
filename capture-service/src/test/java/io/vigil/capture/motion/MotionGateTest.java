package io.vigil.capture.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.sight.Film;
import io.vigil.capture.sight.Luma;
import io.vigil.capture.sight.Still;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionGateTest {
    private static final int RATE = 5;
    private static final int PERIOD_MS = 1000 / RATE;
    private static final Still SCENE = scene();

    private final MotionGate gate = new MotionGate(Duration.ofSeconds(1), Duration.ofSeconds(3));
    private final Random random = new Random(9);
    private long atMs = 1_000_000;

    @Test
    void shouldLetOnePictureAHeartbeatPassWhileNothingMoves() {
        // Given
        pass(10 * RATE, i -> noisy(SCENE));
        // When
        int passed = pass(60 * RATE, i -> noisy(SCENE));
        // Then
        assertThat(passed).isBetween(60, 61);
        assertThat(gate.isStill()).isTrue();
    }

    @Test
    void shouldLetEverythingPassWhileTheBackgroundIsLearned() {
        assertThat(pass(5 * RATE, i -> noisy(SCENE))).isEqualTo(5 * RATE);
    }

    @ParameterizedTest
    @CsvSource({"5, 11, -60", "5, 11, 50", "8, 20, -40", "20, 60, -25", "120, 340, 30"})
    void shouldLetTheFirstPictureOfAPersonPassAndAllThatFollow(int across, int down, int contrast) {
        // Given
        calm();
        // When
        List<Boolean> passed = each(10 * RATE, i -> noisy(SCENE.figure(203 + 3 * i, 171, across, down, contrast)));
        // Then
        assertThat(passed).doesNotContain(false);
    }

    @Test
    void shouldFollowSomebodyWhoCreepsAPixelASecond() {
        // Given
        calm();
        // When
        List<Boolean> passed = each(30 * RATE, i -> noisy(SCENE.figure(203 + i / RATE, 151, 15, 40, -50)));
        // Then
        assertThat(passed).doesNotContain(false);
    }

    @Test
    void shouldNotLoseSomebodyWhoPausesForAFewSeconds() {
        // Given
        calm();
        IntFunction<Luma> walk = i -> noisy(SCENE.figure(200 + 4 * Math.min(i, 20), 150, 20, 60, -50));
        // When
        List<Boolean> passed = each(15 * RATE, walk);
        // Then
        assertThat(passed).doesNotContain(false);
    }

    @Test
    void shouldSeeALightSwitchedAndComeToRestWithIt() {
        // Given
        calm();
        // When
        List<Boolean> passed = each(10 * RATE, i -> noisy(SCENE.lit(0.5, 0)));
        // Then
        assertThat(passed.subList(0, 3 * RATE)).doesNotContain(false);
        assertThat(passed.subList(5 * RATE, 10 * RATE)).contains(false);
    }

    @Test
    void shouldGetUsedToAClockInThePicture() {
        // Given
        IntFunction<Luma> clocked = i -> noisy(SCENE.written(16, 10, 8, i / RATE));
        pass(180 * RATE, clocked);
        // When
        int passed = pass(60 * RATE, clocked);
        // Then
        assertThat(passed).isLessThan(60 * RATE / 2);
    }

    @Test
    void shouldGetUsedToALampThatFlickersAndStillSeeSomebodyBesideIt() {
        // Given
        IntFunction<Still> lamp = i -> SCENE.figure(300, 60, 40, 40, i % 3 == 0 ? 30 : 0);
        pass(180 * RATE, i -> noisy(lamp.apply(i)));
        int idle = pass(30 * RATE, i -> noisy(lamp.apply(i)));
        // When
        List<Boolean> passed = each(5 * RATE, i -> noisy(lamp.apply(i).figure(200 + 5 * i, 150, 30, 90, -60)));
        // Then
        assertThat(idle).isLessThanOrEqualTo(31);
        assertThat(passed).doesNotContain(false);
    }

    @Test
    void shouldStayOpenInRainRatherThanMissSomebodyInIt() {
        assertThat(pass(60 * RATE, i -> noisy(SCENE.rained(20, random)))).isGreaterThan(50 * RATE);
    }

    @Test
    void shouldNotTakeAnEncodersBreathingForMotion() {
        // Given
        List<Still> scene = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            scene.add(SCENE.noisy(2, random));
        }
        List<Luma> coded =
                Film.ofRate(scene, 100_000, 10).stream().map(Still::luma).toList();
        pass(coded.size(), coded::get);
        // When
        int passed = pass(20 * RATE, i -> coded.get(20 + i));
        // Then
        assertThat(passed).isLessThanOrEqualTo(20 * 2);
    }

    @Test
    void shouldLetEverythingOfAMovingCameraPass() {
        // Given
        List<Luma> pan = clip(75, 5).stream().map(Still::luma).toList();
        // When
        List<Boolean> passed = each(200, i -> pan.get(i % pan.size()));
        // Then
        assertThat(passed).doesNotContain(false);
    }

    @Test
    void shouldBeginAnewWhenThePictureChangesItsSize() {
        // Given
        calm();
        // When
        boolean passes = gate.passes(new Luma(new byte[60 * 40], 60, 40), atMs + 40);
        // Then
        assertThat(passes).isTrue();
        assertThat(gate.isStill()).isFalse();
    }

    private void calm() {
        pass(30 * RATE, i -> noisy(SCENE));
        assertThat(gate.isStill()).isTrue();
    }

    private Luma noisy(Still still) {
        return still.noisy(2, random).luma();
    }

    private int pass(int count, IntFunction<Luma> pictures) {
        return (int) each(count, pictures).stream().filter(passed -> passed).count();
    }

    private List<Boolean> each(int count, IntFunction<Luma> pictures) {
        List<Boolean> passed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            atMs += PERIOD_MS;
            passed.add(gate.passes(pictures.apply(i), atMs));
        }
        return passed;
    }

    private static Still scene() {
        return clip(1, 1).get(0);
    }

    private static List<Still> clip(int count, int each) {
        try {
            return Film.of(
                    Path.of(MotionGateTest.class.getResource("/astronaut.mp4").toURI()), count, each);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
