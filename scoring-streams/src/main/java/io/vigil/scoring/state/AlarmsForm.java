package io.vigil.scoring.state;

import io.vigil.scoring.scene.Alarm;
import io.vigil.scoring.scene.Alarms;
import io.vigil.scoring.scene.AnomalyType;
import io.vigil.scoring.scene.Cause;
import io.vigil.scoring.scene.Noticed;
import io.vigil.scoring.state.avro.AlarmState;
import io.vigil.scoring.state.avro.CauseState;
import io.vigil.scoring.state.avro.NoticedState;
import io.vigil.scoring.state.avro.ToldTypeState;
import java.util.List;

/** A scene's alarms as they are stored. */
final class AlarmsForm {

    private AlarmsForm() {}

    static List<AlarmState> alarms(List<Alarm> alarms) {
        return alarms.stream()
                .map(alarm -> new AlarmState(
                        alarm.type().name(),
                        alarm.since(),
                        alarm.heldAt(),
                        alarm.raised(),
                        alarm.told(),
                        write(alarm.cause())))
                .toList();
    }

    static List<Alarm> readAlarms(List<AlarmState> states) {
        return states.stream()
                .map(state -> new Alarm(
                        AnomalyType.valueOf(state.getType()),
                        state.getSince(),
                        state.getHeldAt(),
                        state.getRaised(),
                        state.getTold(),
                        read(state.getCause())))
                .toList();
    }

    static List<ToldTypeState> told(List<Alarms.Told> told) {
        return told.stream()
                .map(telling -> new ToldTypeState(telling.type().name(), telling.at()))
                .toList();
    }

    static List<Alarms.Told> readTold(List<ToldTypeState> states) {
        return states.stream()
                .map(state -> new Alarms.Told(AnomalyType.valueOf(state.getType()), state.getAt()))
                .toList();
    }

    static List<NoticedState> noticed(List<Noticed> open) {
        return open.stream()
                .map(one -> new NoticedState(one.type().name(), one.key(), write(one.cause())))
                .toList();
    }

    /** What is kept open began and has not ended. */
    static List<Noticed> readNoticed(List<NoticedState> states) {
        return states.stream()
                .map(state -> new Noticed(
                        AnomalyType.valueOf(state.getType()),
                        Noticed.Phase.BEGAN,
                        state.getKey(),
                        read(state.getCause())))
                .toList();
    }

    private static CauseState write(Cause cause) {
        return new CauseState(cause.certainty(), cause.deviation(), cause.indicators(), cause.reasoning());
    }

    private static Cause read(CauseState state) {
        return new Cause(state.getCertainty(), state.getDeviation(), state.getIndicators(), state.getReasoning());
    }
}
