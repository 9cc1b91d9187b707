package io.vigil.scoring.state;

import io.vigil.scoring.scene.Alarms;
import io.vigil.scoring.scene.Baseline;
import io.vigil.scoring.scene.Deviation;
import io.vigil.scoring.scene.Feature;
import io.vigil.scoring.scene.Features;
import io.vigil.scoring.scene.Going;
import io.vigil.scoring.scene.LastSecond;
import io.vigil.scoring.scene.Norm;
import io.vigil.scoring.scene.Norms;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.scene.Second;
import io.vigil.scoring.scene.Trace;
import io.vigil.scoring.state.avro.DeviationState;
import io.vigil.scoring.state.avro.FeaturesState;
import io.vigil.scoring.state.avro.NormState;
import io.vigil.scoring.state.avro.RunningSecondState;
import io.vigil.scoring.state.avro.SceneState;
import io.vigil.scoring.state.avro.TraceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene as it is stored. */
final class SceneForm {

    private SceneForm() {}

    static SceneState write(Scene scene) {
        Going going = scene.going();
        Baseline baseline = scene.baseline();
        return new SceneState(
                going.tenant(),
                going.sessionId(),
                going.seenAt(),
                traces(going.traces()),
                write(going.second()),
                write(scene.last().features()),
                scene.last().moving(),
                write(scene.last().furthest()),
                write(baseline.norms().motion()),
                write(baseline.norms().people()),
                write(baseline.norms().speed()),
                write(baseline.norms().error()),
                baseline.frames(),
                baseline.seconds(),
                baseline.complete(),
                AlarmsForm.alarms(scene.alarms().active()),
                AlarmsForm.told(scene.alarms().told()),
                AlarmsForm.noticed(scene.open()));
    }

    static Scene read(SceneState state) {
        Norms norms = new Norms(
                read(state.getMotion()), read(state.getPeople()), read(state.getSpeed()), read(state.getError()));
        return Scene.of(
                new Going(
                        state.getTenant(),
                        state.getSessionId(),
                        state.getSeenAt(),
                        state.getTraces().stream().map(SceneForm::read).toList(),
                        read(state.getSecond())),
                new LastSecond(read(state.getFeatures()), state.getMoving(), read(state.getFurthest())),
                new Baseline(norms, state.getLearnedFrames(), state.getLearnedSeconds(), state.getLearningComplete()),
                new Alarms(AlarmsForm.readAlarms(state.getAlarms()), AlarmsForm.readTold(state.getTold())),
                AlarmsForm.readNoticed(state.getOpen()));
    }

    private static Trace read(TraceState state) {
        return new Trace(state.getTrackId(), state.getX(), state.getY(), state.getSeenAt());
    }

    private static List<TraceState> traces(List<Trace> traces) {
        List<TraceState> states = new ArrayList<>(traces.size());
        for (Trace trace : traces) {
            states.add(new TraceState(trace.trackId(), trace.x(), trace.y(), trace.seenAt()));
        }
        return states;
    }

    private static RunningSecondState write(Second second) {
        return new RunningSecondState(
                second.start(),
                second.frames(),
                second.covered(),
                second.path(),
                second.tracked(),
                second.people(),
                second.errors(),
                second.error());
    }

    private static Second read(RunningSecondState state) {
        return new Second(
                state.getStart(),
                state.getFrames(),
                state.getCovered(),
                state.getPath(),
                state.getTracked(),
                state.getPeople(),
                state.getErrors(),
                state.getError());
    }

    private static FeaturesState write(Features features) {
        return new FeaturesState(features.motion(), features.people(), features.speed(), features.error());
    }

    private static Features read(FeaturesState state) {
        return new Features(state.getMotion(), state.getPeople(), state.getSpeed(), state.getError());
    }

    private static @Nullable DeviationState write(@Nullable Deviation deviation) {
        return deviation == null
                ? null
                : new DeviationState(deviation.feature().name(), deviation.value(), deviation.mean(), deviation.z());
    }

    private static @Nullable Deviation read(@Nullable DeviationState state) {
        return state == null
                ? null
                : new Deviation(Feature.valueOf(state.getFeature()), state.getValue(), state.getMean(), state.getZ());
    }

    private static NormState write(Norm norm) {
        return new NormState(norm.count(), norm.mean(), norm.variance());
    }

    private static Norm read(NormState state) {
        return new Norm(state.getCount(), state.getMean(), state.getVariance());
    }
}
