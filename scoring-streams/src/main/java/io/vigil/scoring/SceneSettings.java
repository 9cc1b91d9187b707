package io.vigil.scoring;

import io.vigil.scoring.scene.Alerting;
import io.vigil.scoring.scene.Floors;
import io.vigil.scoring.scene.Learning;
import io.vigil.scoring.scene.SceneRules;

/** What can be wrong with the settings of scenes. */
final class SceneSettings {
    private static final String ABOVE_0 = "give a number above 0";

    private SceneSettings() {}

    static void check(SceneRules scene) {
        Setting.require(
                scene.version() != null && !scene.version().isBlank(),
                "scene.version",
                scene.version(),
                "name this set of rules");
        above0("moving-from", scene.movingFrom());
        check(scene.learning());
        check(scene.alert());
        check(scene.floor());
    }

    private static void check(Learning learning) {
        Setting.require(learning.frames() >= 1, "scene.learning.frames", learning.frames(), "give 1 or more");
        Setting.positive("scene.learning.time", learning.time());
        Setting.positive("scene.learning.half-life", learning.halfLife());
    }

    private static void check(Alerting alert) {
        above0("alert.calm-below", alert.calmBelow());
        Setting.require(
                alert.from() >= alert.calmBelow() && Double.isFinite(alert.from()),
                "scene.alert.from",
                alert.from(),
                "give no less than scene.alert.calm-below");
        Setting.positive("scene.alert.sustained", alert.sustained());
        Setting.positive("scene.alert.calm-for", alert.calmFor());
        Setting.positive("scene.alert.cool-down", alert.coolDown());
        Setting.positive("scene.alert.change-after", alert.changeAfter());
        Setting.positive("scene.alert.signal-lost-after", alert.signalLostAfter());
        Setting.require(alert.crowdFrom() >= 1, "scene.alert.crowd-from", alert.crowdFrom(), "give 1 or more");
    }

    private static void check(Floors floor) {
        above0("floor.motion", floor.motion());
        above0("floor.people", floor.people());
        above0("floor.speed", floor.speed());
        above0("floor.error", floor.error());
    }

    private static void above0(String key, double value) {
        Setting.require(value > 0 && Double.isFinite(value), "scene." + key, value, ABOVE_0);
    }
}
