package io.vigil.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.training.Clip.Playback;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipTest {

    private static final int PEOPLE = 40;

    @Test
    void shouldGoOnWhereARoundEnded() {
        // Given
        Clip walk = generated("walk");
        Clip round = new Clip("round", "test", "walking", walk.postures().subList(0, 41), walk.rate(), Playback.LOOP);

        // When
        Vector way = round.at(2).hips().minus(round.at(0).hips());
        Vector twice = round.at(4).hips().minus(round.at(0).hips());

        // Then
        assertThat(way.x()).isGreaterThan(0.5);
        assertThat(twice.x()).isCloseTo(2 * way.x(), within(0.15));
    }

    @Test
    void shouldPutEverybodyOnTheGroundAtTheSameHeight() {
        Clip stand = generated("stand");
        assertThat(stand.postures().get(0).lowest()).isCloseTo(0, within(0.05));
        assertThat(stand.postures().get(0).point(0).y()).isBetween(1.3, 1.8);
    }

    @Test
    void shouldKnowWhoLies() {
        assertThat(lying("lie", 3)).isGreaterThan(PEOPLE / 2);
        assertThat(lying("fall", 10)).isGreaterThan(PEOPLE / 2);
        assertThat(lying("fall", 0)).isZero();
        assertThat(lying("stand", 3)).isZero();
    }

    @Test
    void shouldLookWhereTheBodyFaces() {
        Posture posture = generated("walk").at(1);
        assertThat(posture.point(0).x())
                .as("the nose is ahead of the ears, and the walk leads along x")
                .isGreaterThan(posture.point(3).x());
    }

    private static long lying(String kind, double seconds) {
        return GeneratedClips.make(4, PEOPLE).stream()
                .filter(clip ->
                        clip.name().endsWith("-" + kind) && clip.at(seconds).isLying())
                .count();
    }

    private static Clip generated(String kind) {
        List<Clip> clips = GeneratedClips.make(4, 1);
        return clips.stream()
                .filter(clip -> clip.name().endsWith("-" + kind))
                .findFirst()
                .orElseThrow();
    }
}
