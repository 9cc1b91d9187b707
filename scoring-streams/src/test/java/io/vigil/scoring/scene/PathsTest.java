package io.vigil.scoring.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathsTest {
    private final Scenes scenes = new Scenes();

    /** 0.3 and 0.4 of widths make 0.5; in a picture of 16 to 9, 0.4 widths are 0.711 heights. */
    @Test
    void shouldMeasureInPictureWidthsWhateverThePicturesShape() {
        Features features =
                second(List.of(Scenes.thing(1, 0.2, 0.25)), List.of(Scenes.thing(1, 0.5, 0.25 + 0.4 * 16 / 9)));
        assertThat(features.motion()).isEqualTo(0.5 / 0.5, within(1e-9));
        assertThat(features.speed()).isEqualTo(0.5 / 0.5, within(1e-9));
        assertThat(features.people()).isEqualTo(1);
    }

    @Test
    void shouldAddUpMotionAndAverageSpeed() {
        Features features = second(
                List.of(Scenes.thing(1, 0.2, 0.5), Scenes.thing(2, 0.8, 0.5)),
                List.of(Scenes.thing(1, 0.3, 0.5), Scenes.thing(2, 0.6, 0.5)));
        assertThat(features.motion()).isEqualTo(0.6, within(1e-9));
        assertThat(features.speed()).isEqualTo(0.3, within(1e-9));
    }

    @Test
    void shouldNotCallTremblingMotionButFollowASlowWalkAtAnyFrameRate() {
        List<List<SeenObject>> trembling = new ArrayList<>();
        List<List<SeenObject>> walking = new ArrayList<>();
        for (int i = 0; i <= 25; i++) {
            trembling.add(List.of(Scenes.thing(1, 0.5 + (i % 2) * 0.004, 0.5)));
            walking.add(List.of(Scenes.thing(1, 0.5 + i * 0.002, 0.5)));
        }
        assertThat(over(trembling, 0.035).motion()).isZero();
        assertThat(over(walking, 0.035).motion()).isEqualTo(0.002 / 0.035, within(0.006));
    }

    @Test
    void shouldKnowNoSpeedOfNobody() {
        Features features = second(List.of(), List.of());
        assertThat(features.motion()).isZero();
        assertThat(features.people()).isZero();
        assertThat(features.speed()).isNaN();
        assertThat(features.error()).isNaN();
        assertThat(features.byWord()).containsOnlyKeys("motion", "people");
    }

    @Test
    void shouldNotJoinTracksAcrossAGapOrAnotherSession() {
        Going going = Going.begin(scenes.frame("s1", 0, null, List.of()))
                .with(scenes.frame("s1", 0, null, List.of(Scenes.thing(1, 0.1, 0.5))));
        SeenFrame afterGap = scenes.frame("s1", 3, null, List.of(Scenes.thing(1, 0.9, 0.5)));
        SeenFrame otherSession = scenes.frame("s2", 0.4, null, List.of(Scenes.thing(1, 0.9, 0.5)));
        assertThat(going.with(afterGap).second().path()).isZero();
        assertThat(going.with(otherSession).second().path()).isZero();
    }

    @Test
    void shouldNotFollowMoreTracksThanItKeeps() {
        List<SeenObject> crowd = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            crowd.add(Scenes.thing(i, 0.5, 0.5));
        }
        Going going = Going.begin(scenes.frame("s1", 0, null, List.of()));
        for (int i = 0; i < 30; i++) {
            going = going.with(scenes.frame("s1", i / 5.0, null, crowd));
        }
        assertThat(going.traces()).hasSize(Paths.MOST);
    }

    private Features second(List<SeenObject> first, List<SeenObject> second) {
        return over(List.of(first, second), 0.5);
    }

    private Features over(List<List<SeenObject>> frames, double every) {
        Going going = Going.begin(scenes.frame("s1", 0, null, List.of()));
        for (int i = 0; i < frames.size(); i++) {
            going = going.with(scenes.frame("s1", i * every, null, frames.get(i)));
        }
        return going.second().features();
    }
}
