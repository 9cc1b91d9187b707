package io.vigil.scoring.scene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a second that is over: what of it is out of the ordinary, and whether it is learned from. When a scene is called
 * changed, what is usual is learned anew.
 */
final class Judge {
    private final SceneRules rules;

    Judge(SceneRules rules) {
        this.rules = rules;
    }

    Scene over(Scene scene, List<SceneAlert> alerts) {
        Second second = scene.going().second();
        Features features = second.features();
        List<Deviation> deviations = scene.baseline().deviations(features, rules.floor());
        Alarms.Step step = alarms(scene.alarms(), second, deviations).at(second.end(), rules);
        alerts.addAll(step.alerts());
        boolean changed = !scene.alarms().isRaised(AnomalyType.SCENE_CHANGE)
                && step.alarms().isRaised(AnomalyType.SCENE_CHANGE);
        Baseline next = changed ? Baseline.NONE : learned(scene.baseline(), second, step.alarms());
        LastSecond last = new LastSecond(features, features.motion() >= rules.movingFrom(), furthest(deviations));
        return scene.over(last, next, step.alarms());
    }

    private Alarms alarms(Alarms before, Second second, List<Deviation> deviations) {
        Alarms alarms = before;
        if (second.features().people() >= rules.alert().crowdFrom()) {
            alarms = hold(alarms, AnomalyType.CROWDING, second, above(deviations, Feature.PEOPLE));
        }
        alarms = hold(alarms, AnomalyType.SUDDEN_MOTION, second, above(deviations, Feature.MOTION, Feature.SPEED));
        return hold(alarms, AnomalyType.SCENE_CHANGE, second, deviations);
    }

    /** A condition begins where a feature is far out; an alert goes on, and a change of scene too, until all are near. */
    private Alarms hold(Alarms alarms, AnomalyType type, Second second, List<Deviation> deviations) {
        boolean judged = type == AnomalyType.SCENE_CHANGE && alarms.of(type) != null;
        double from = judged || alarms.isRaised(type)
                ? rules.alert().calmBelow()
                : rules.alert().from();
        List<Deviation> far = new ArrayList<>();
        for (Deviation deviation : deviations) {
            if (deviation.size() >= from) {
                far.add(deviation);
            }
        }
        return far.isEmpty()
                ? alarms
                : alarms.holding(type, second.start(), second.end(), Cause.of(far, rules.alert()), rules.alert());
    }

    /** Nothing is learned while the scene is an alert. */
    private Baseline learned(Baseline before, Second second, Alarms now) {
        return now.leader() == null ? before.with(second.features(), second.frames(), rules) : before;
    }

    private static List<Deviation> above(List<Deviation> deviations, Feature... features) {
        List<Deviation> above = new ArrayList<>();
        for (Deviation deviation : deviations) {
            if (deviation.z() > 0 && List.of(features).contains(deviation.feature())) {
                above.add(deviation);
            }
        }
        return above;
    }

    private static @Nullable Deviation furthest(List<Deviation> deviations) {
        Deviation furthest = null;
        for (Deviation deviation : deviations) {
            furthest = furthest == null || deviation.size() > furthest.size() ? deviation : furthest;
        }
        return furthest;
    }
}
