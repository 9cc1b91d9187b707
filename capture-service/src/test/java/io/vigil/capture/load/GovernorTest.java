package io.vigil.capture.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seconds pass as the test says; a camera tells each second how far its stream has come and how long it waited for it. */
class GovernorTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private double load = 1;
    private final Governor governor = new Governor(5, () -> load);
    private final List<Share> cameras = new ArrayList<>();
    private long now = SECOND;

    @BeforeEach
    void join() {
        for (int priority : new int[] {1, 1, 3, 9}) {
            cameras.add(governor.join("camera-" + cameras.size(), priority));
        }
    }

    @Test
    void shouldTurnTheLeastImportantDownStepByStepAndTheImportantLast() {
        // When
        List<String> seen = new ArrayList<>();
        for (int second = 0; second < 60 && levels().charAt(3) != 'K'; second++) {
            pass(1, 1, 0.01);
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(levels())) {
                seen.add(levels());
            }
        }
        // Then
        assertThat(seen.get(0)).isEqualTo("NNNN");
        assertThat(seen).containsSubsequence("DDNN", "HHNN", "KKNN", "KKHN", "KKKD", "KKKK");
    }

    @Test
    void shouldRecoverInStepsAndMoreSlowlyAfterAStepThatWasTooEarly() {
        // Given
        pass(6, 1, 0.01);
        assertThat(levels()).isNotEqualTo("NNNN");
        // When
        int first = secondsOfCalmUntil("NNNN");
        pass(6, 1, 0.01);
        int second = secondsOfCalmUntil("NNNN");
        // Then
        assertThat(first).isBetween(5, 60);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void shouldNotMistakeASlowCameraForASlowMachine() {
        // When: the streams come at a third of their pace, and are waited for
        pass(20, 0.3, 0.9);
        // Then
        assertThat(levels()).isEqualTo("NNNN");
    }

    @Test
    void shouldNotMistakeCatchingUpAfterANetworkStallForASlowMachine() {
        // When: twice as fast as time, without a moment's wait
        pass(20, 2, 0);
        // Then
        assertThat(levels()).isEqualTo("NNNN");
    }

    @Test
    void shouldTurnDownOnlyTheCameraThatIsTooLargeForItsThreadWhereProcessorsAreFree() {
        // Given
        load = 0.4;
        // When
        for (int second = 0; second < 20; second++) {
            now += SECOND;
            for (Share camera : cameras) {
                tell(camera, 1, camera == cameras.get(3) ? 0 : 0.9);
            }
            governor.tick();
        }
        // Then
        assertThat(levels()).startsWith("NNN").doesNotEndWith("N");
    }

    @Test
    void shouldTakeTurnsAmongCamerasOfOnePriority() {
        Set<Integer> turnedDown = new HashSet<>();
        for (int cycle = 0; cycle < 20; cycle++) {
            // When: just enough trouble for one step
            while (governor.count(Level.NOTHING) == 4) {
                now += SECOND;
                cameras.forEach(camera -> tell(camera, 1, camera == cameras.get(3) ? 0.01 : 0.5));
                governor.tick();
            }
            turnedDown.add(levels().indexOf('D'));
            secondsOfCalmUntil("NNNN");
        }
        // Then
        assertThat(turnedDown).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void shouldCountWhatIsWantedAndNotDecoded() {
        // Given: five a second are usual
        Share camera = cameras.get(0);
        long at = SECOND;
        for (int frame = 0; frame < 50; frame++) {
            at += SECOND / 5;
            assertThat(camera.missed(at)).isZero();
        }
        // When: only keyframes, every two seconds
        camera.leaveOut(Level.KEYFRAMES);
        // Then
        assertThat(camera.missed(at + 2 * SECOND)).isEqualTo(9);
        assertThat(camera.takes()).isTrue();
    }

    @Test
    void shouldTakeEverySecondWantedPictureAtHalfRate() {
        // Given
        Share camera = cameras.get(0);
        camera.leaveOut(Level.HALF);
        // When
        int taken = 0;
        for (int wanted = 0; wanted < 100; wanted++) {
            taken += camera.takes() ? 1 : 0;
        }
        // Then
        assertThat(taken).isEqualTo(50);
    }

    private int secondsOfCalmUntil(String levels) {
        int seconds = 0;
        while (!levels().equals(levels)) {
            pass(1, 1, 0.5);
            seconds++;
        }
        return seconds;
    }

    /** Streams come so far in a second, and so much of it is waited for them. */
    private void pass(int seconds, double pace, double idle) {
        for (int second = 0; second < seconds; second++) {
            now += SECOND;
            cameras.forEach(camera -> tell(camera, pace, idle));
            governor.tick();
        }
    }

    private final List<double[]> told =
            new ArrayList<>(List.of(new double[2], new double[2], new double[2], new double[2]));

    private void tell(Share camera, double pace, double idle) {
        double[] totals = told.get(cameras.indexOf(camera));
        totals[0] += pace;
        totals[1] += idle;
        camera.progress(
                1, now, Duration.ofMillis((long) (totals[0] * 1000)), Duration.ofMillis((long) (totals[1] * 1000)));
    }

    private String levels() {
        StringBuilder levels = new StringBuilder();
        cameras.forEach(camera -> levels.append(camera.level().name().charAt(0)));
        return levels.toString();
    }
}
