package io.vigil.scoring.scene;

import static io.vigil.scoring.scene.Scenes.at;
import static io.vigil.scoring.scene.Scenes.desks;
import static io.vigil.scoring.scene.Scenes.walkers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneWatchTest {
    private final Scenes scenes = new Scenes();

    @Test
    void shouldSayHowFarLearningHasComeAndWhenItIsComplete() {
        // Given frames faster than time asks for
        scenes.see(0, 120.2, null, desks(2));
        // Then
        assertThat(scenes.scene().status().learningComplete()).isFalse();
        assertThat(scenes.scene().status().baselineDeviation()).isNull();
        assertThat(scenes.scene().status().reasoning()).isEqualTo("learning: 600 frames over 120 s so far");
        // When
        scenes.see(120.2, 302, null, desks(2));
        // Then
        assertThat(scenes.scene().status().learningComplete()).isTrue();
        assertThat(scenes.scene().status().baselineDeviation()).isZero();
        assertThat(scenes.scene().status().reasoning()).isEqualTo("motion 0.00 is 0.0 deviations above 0.00");
    }

    @Test
    void shouldNotLearnFromTimeInWhichNothingWasSeen() {
        scenes.see(0, 60, null, desks(1));
        scenes.see(3600, 3660, null, desks(1));
        assertThat(scenes.scene().baseline().seconds()).isEqualTo(119);
        assertThat(scenes.scene().status().learningComplete()).isFalse();
    }

    @Test
    void shouldTellIdleFromMotion() {
        scenes.see(0, 3, null, desks(2));
        assertThat(scenes.status()).isEqualTo("IDLE");
        scenes.see(3, 6, null, walkers(1, 0.1));
        assertThat(scenes.status()).isEqualTo("MOTION");
    }

    @Test
    void shouldRaiseACrowdAndItsRushOnceEach() {
        // Given
        scenes.see(0, 600, null, walkers(1, 0.1));
        Baseline usual = scenes.scene().baseline();
        // When twelve people run for three minutes
        scenes.see(600, 780, null, walkers(12, 0.4));
        // Then
        assertThat(scenes.types()).containsExactly(AnomalyType.CROWDING, AnomalyType.SUDDEN_MOTION);
        SceneAlert crowd = scenes.alerts.get(0);
        assertThat(crowd.beganAt()).isEqualTo(at(600));
        assertThat(crowd.at()).isEqualTo(at(602));
        assertThat(crowd.duration()).hasSeconds(2);
        assertThat(crowd.cause().reasoning()).isEqualTo("people 12.00 is 11.0 deviations above 1.00");
        assertThat(crowd.cause().deviation()).isEqualTo(11, within(0.01));
        assertThat(crowd.risk().value()).isEqualTo(11.0 / 15, within(0.001));
        assertThat(crowd.risk().level().name()).isEqualTo("HIGH");
        assertThat(scenes.alerts.get(1).cause().indicators()).containsExactly("motion");
        assertThat(scenes.status()).isEqualTo("ALERT");
        assertThat(scenes.scene().status().anomalyType()).isEqualTo("crowding");
        // And nothing of it became usual, but for the second in which it was not yet an alert
        assertThat(scenes.scene().baseline().norms().people().count())
                .isEqualTo(usual.norms().people().count() + 2);
        assertThat(scenes.scene().baseline().norms().people().mean()).isLessThan(1.01);
        // When it is over
        scenes.see(780, 790, null, walkers(1, 0.1));
        assertThat(scenes.status()).isEqualTo("MOTION");
        assertThat(scenes.types()).hasSize(2);
    }

    @Test
    void shouldNotCallAFlickerAnAlert() {
        scenes.see(0, 600, null, walkers(1, 0.1));
        for (int i = 0; i < 20; i++) {
            scenes.see(600 + 10 * i, 601 + 10 * i, null, desks(15));
            scenes.see(601 + 10 * i, 610 + 10 * i, null, walkers(1, 0.1));
        }
        assertThat(scenes.alerts).isEmpty();
        assertThat(scenes.status()).isEqualTo("MOTION");
    }

    @Test
    void shouldNotRepeatATypeWithinTheCoolDownButTellWhatOutlastsIt() {
        scenes.see(0, 600, null, desks(1));
        scenes.see(600, 604, null, desks(9));
        scenes.see(604, 620, null, desks(1));
        assertThat(scenes.types()).containsExactly(AnomalyType.CROWDING);
        // When it comes again and stays
        scenes.see(620, 680, null, desks(9));
        // Then
        assertThat(scenes.types()).containsExactly(AnomalyType.CROWDING, AnomalyType.CROWDING);
        assertThat(scenes.alerts.get(1).beganAt()).isEqualTo(at(620));
        assertThat(scenes.alerts.get(1).at()).isEqualTo(at(662));
        assertThat(scenes.alerts.get(1).id("1"))
                .isNotEqualTo(scenes.alerts.get(0).id("1"));
    }

    @Test
    void shouldNotCallFewPeopleACrowdHoweverUnusual() {
        scenes.see(0, 600, null, desks(0));
        scenes.see(600, 620, null, desks(3));
        assertThat(scenes.alerts).isEmpty();
        scenes.see(620, 640, null, desks(5));
        assertThat(scenes.types()).containsExactly(AnomalyType.CROWDING);
    }

    @Test
    void shouldLearnAChangedSceneAnew() {
        // Given an office, and a camera that is then turned to the wall
        scenes.see(0, 900, 0.2, desks(8));
        scenes.see(900, 1199, 0.75, desks(0));
        assertThat(scenes.alerts).isEmpty();
        // When
        scenes.see(1199, 1210, 0.75, desks(0));
        // Then
        assertThat(scenes.types()).containsExactly(AnomalyType.SCENE_CHANGE);
        SceneAlert change = scenes.alerts.get(0);
        assertThat(change.beganAt()).isEqualTo(at(900));
        assertThat(change.at()).isEqualTo(at(1200));
        assertThat(change.cause().indicators()).containsExactly("people", "error");
        assertThat(change.cause().reasoning()).startsWith("people 0.00 is ").contains(" deviations below ");
        assertThat(scenes.scene().status().learningComplete()).isFalse();
        // And the wall becomes usual
        scenes.see(1210, 3000, 0.75, desks(0));
        assertThat(scenes.types()).hasSize(1);
        assertThat(scenes.scene().status().learningComplete()).isTrue();
        assertThat(scenes.status()).isEqualTo("IDLE");
    }

    @Test
    void shouldCompareAFeatureOnlyOnceItHasAHistory() {
        scenes.see(0, 600, null, desks(2));
        scenes.see(600, 620, 0.9, desks(2));
        assertThat(scenes.scene().status().features()).containsEntry("error", 0.9);
        assertThat(scenes.scene().status().baselineDeviation()).isZero();
        scenes.see(620, 700, 0.9, desks(2));
        assertThat(scenes.alerts).isEmpty();
    }

    @Test
    void shouldTellALostSignalOnceAndThatItIsBack() {
        // Given
        scenes.see(0, 10, null, desks(1));
        // When
        scenes.time(15, "frozen");
        assertThat(scenes.alerts).isEmpty();
        for (int i = 20; i < 400; i += 2) {
            scenes.time(i, "frozen");
        }
        // Then
        assertThat(scenes.types()).containsExactly(AnomalyType.SIGNAL_LOSS);
        SceneAlert loss = scenes.alerts.get(0);
        assertThat(loss.beganAt()).isEqualTo(at(9.8));
        assertThat(loss.at()).isEqualTo(at(20));
        assertThat(loss.cause().reasoning()).isEqualTo("no frame for 10 s, capture says frozen");
        assertThat(loss.risk().level().name()).isEqualTo("HIGH");
        assertThat(scenes.status()).isEqualTo("ALERT");
        // When
        scenes.see(400, 402, null, desks(1));
        // Then
        assertThat(scenes.status()).isEqualTo("IDLE");
        assertThat(scenes.scene().status().anomalyType()).isNull();
    }

    @Test
    void shouldNotCallTheSignalLostOfACameraThatIsOnlineAndNotScored() {
        scenes.see(0, 10, null, desks(1));
        scenes.time(60, "online");
        assertThat(scenes.alerts).isEmpty();
    }

    @Test
    void shouldTakeNothingBackWhenATickIsOlderThanTheLastFrame() {
        scenes.see(0, 10, null, desks(1));
        Scene before = scenes.scene();
        scenes.time(7, "silent");
        assertThat(scenes.scene()).isSameAs(before);
    }

    @Test
    void shouldBeginAnewWhereTheClockIsSetBackAndKeepTheHistory() {
        scenes.see(0, 600, null, desks(1));
        scenes.see(600, 604, null, desks(9));
        Baseline history = scenes.scene().baseline();
        // When
        scenes.see(100, 101, null, desks(1));
        // Then
        assertThat(scenes.status()).isEqualTo("IDLE");
        assertThat(scenes.scene().baseline()).isEqualTo(history);
        // And the cool-down that lies ahead is forgotten
        scenes.see(101, 105, null, desks(9));
        assertThat(scenes.types()).containsExactly(AnomalyType.CROWDING, AnomalyType.CROWDING);
    }

    @Test
    void shouldRaiseWhatRulesNoticeWhileItLasts() {
        Cause cause = new Cause(0.7, null, List.of("intrusion"), "intrusion in zone z1: person 7");
        Noticed began = new Noticed(AnomalyType.INTRUSION, Noticed.Phase.BEGAN, "k", cause);
        Noticed ended = new Noticed(AnomalyType.INTRUSION, Noticed.Phase.ENDED, "k", cause);
        // When
        scenes.see(0, List.of(), began);
        scenes.see(0.2, 3, null, desks(1));
        // Then it is an alert after two seconds, also while learning
        assertThat(scenes.types()).containsExactly(AnomalyType.INTRUSION);
        assertThat(scenes.alerts.get(0).at()).isEqualTo(at(2));
        assertThat(scenes.status()).isEqualTo("ALERT");
        assertThat(scenes.scene().status().reasoning()).isEqualTo("intrusion in zone z1: person 7");
        // When
        scenes.see(3, List.of(), ended);
        scenes.see(3.2, 9, null, desks(1));
        // Then
        assertThat(scenes.status()).isEqualTo("IDLE");
        assertThat(scenes.scene().open()).isEmpty();
    }

    @Test
    void shouldRaiseAtOnceWhatHasNoLengthAndForgetWhatEndsAtOnce() {
        Cause cause = new Cause(0.5, null, List.of("speed"), "speed");
        scenes.see(0, List.of(), new Noticed(AnomalyType.SUDDEN_MOTION, Noticed.Phase.MOMENTARY, "a", cause));
        scenes.see(0.2, List.of(), new Noticed(AnomalyType.LOITERING, Noticed.Phase.BEGAN, "b", cause));
        scenes.see(0.4, List.of(), new Noticed(AnomalyType.LOITERING, Noticed.Phase.ENDED, "b", cause));
        scenes.see(0.6, 8, null, desks(1));
        assertThat(scenes.types()).containsExactly(AnomalyType.SUDDEN_MOTION);
        assertThat(scenes.alerts.get(0).duration()).isZero();
        assertThat(scenes.status()).isEqualTo("IDLE");
    }

    @Test
    void shouldRememberNoMoreOpenThanItKeeps() {
        Cause cause = new Cause(0.5, null, List.of(), "");
        for (int i = 0; i < 200; i++) {
            scenes.see(i / 5.0, List.of(), new Noticed(AnomalyType.LOITERING, Noticed.Phase.BEGAN, "k" + i, cause));
        }
        assertThat(scenes.scene().open()).hasSize(SceneWatch.MOST_OPEN);
        assertThat(scenes.scene().open().get(SceneWatch.MOST_OPEN - 1).key()).isEqualTo("k199");
    }
}
