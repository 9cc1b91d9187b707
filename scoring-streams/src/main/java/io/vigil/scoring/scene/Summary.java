package io.vigil.scoring.scene;

import io.vigil.scoring.analysis.SceneSummary;

/** Says in words and figures how a scene is. */
final class Summary {

    private Summary() {}

    static SceneSummary of(LastSecond last, Baseline baseline, Alarms alarms) {
        Alarm alarm = alarms.leader();
        AiStatus calm = last.moving() ? AiStatus.MOTION : AiStatus.IDLE;
        Deviation furthest = last.furthest();
        return new SceneSummary(
                (alarm == null ? calm : AiStatus.ALERT).name(),
                alarm == null ? null : alarm.type().word(),
                alarm == null ? reasoning(last, baseline) : alarm.cause().reasoning(),
                furthest == null ? null : Double.valueOf(furthest.size()),
                baseline.complete(),
                last.features().byWord());
    }

    private static String reasoning(LastSecond last, Baseline baseline) {
        if (last.furthest() != null) {
            return last.furthest().sentence();
        }
        return baseline.complete()
                ? "nothing to compare in the last second"
                : "learning: " + baseline.frames() + " frames over " + baseline.seconds() + " s so far";
    }
}
