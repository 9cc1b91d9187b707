package io.vigil.scoring.state;

import io.vigil.scoring.analysis.Cooldowns;
import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Followed;
import io.vigil.scoring.analysis.OpenWindow;
import io.vigil.scoring.analysis.Origin;
import io.vigil.scoring.analysis.Tally;
import io.vigil.scoring.indicator.Window;
import io.vigil.scoring.state.avro.AffectState;
import io.vigil.scoring.state.avro.CooldownsState;
import io.vigil.scoring.state.avro.CrowdState;
import io.vigil.scoring.state.avro.FollowedState;
import io.vigil.scoring.state.avro.OpenWindowState;
import io.vigil.scoring.state.avro.TellingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people before a camera, and of what readers were told, as they are stored. */
final class CrowdForm {

    private CrowdForm() {}

    static CrowdState write(Crowd crowd) {
        return new CrowdState(
                crowd.tenant(),
                crowd.cameraId(),
                crowd.seenAt(),
                crowd.followed().stream().map(CrowdForm::write).toList(),
                write(crowd.open()),
                tellings(crowd.told()));
    }

    static Crowd read(CrowdState state) {
        return new Crowd(
                state.getTenant(),
                state.getCameraId(),
                state.getSeenAt(),
                state.getFollowed().stream().map(CrowdForm::read).toList(),
                read(state.getOpen()),
                told(state.getTold()));
    }

    static CooldownsState write(Cooldowns cooldowns) {
        return new CooldownsState(tellings(cooldowns));
    }

    static Cooldowns read(CooldownsState state) {
        return told(state.getTold());
    }

    private static FollowedState write(Followed person) {
        Tally tally = person.tally();
        Window window = person.window();
        return FollowedState.newBuilder()
                .setSessionId(person.sessionId())
                .setTrackId(person.trackId())
                .setSubjectId(person.subjectId())
                .setSeenAt(person.seenAt())
                .setElevatedSince(person.elevatedSince())
                .setFrames(tally.frames())
                .setRead(tally.read())
                .setIndicators(List.of(tally.stress(), tally.anxiety(), tally.deception(), tally.nervousness()))
                .setActions(SampleForm.actions(tally))
                .setAlerted(tally.alerted())
                .setAffect(window == null ? null : AffectForm.write(window))
                .build();
    }

    private static Followed read(FollowedState state) {
        List<Double> sums = state.getIndicators();
        AffectState affect = state.getAffect();
        return new Followed(
                state.getSessionId(),
                state.getTrackId(),
                state.getSubjectId(),
                state.getSeenAt(),
                affect == null ? null : AffectForm.read(affect),
                new Tally(
                        state.getFrames(),
                        state.getRead(),
                        sums.get(0),
                        sums.get(1),
                        sums.get(2),
                        sums.get(3),
                        SampleForm.actions(state.getActions()),
                        state.getAlerted()),
                state.getElevatedSince());
    }

    private static @Nullable OpenWindowState write(@Nullable OpenWindow window) {
        return window == null
                ? null
                : new OpenWindowState(
                        window.start(),
                        window.end(),
                        window.frames(),
                        window.people(),
                        window.anomaly(),
                        window.anomalies(),
                        SceneSummaryForm.write(window.scene()),
                        window.origin().frameId(),
                        OriginForm.models(window.origin()),
                        OriginForm.source(window.origin()));
    }

    private static @Nullable OpenWindow read(@Nullable OpenWindowState state) {
        return state == null
                ? null
                : new OpenWindow(
                        state.getStart(),
                        state.getEnd(),
                        state.getFrames(),
                        state.getPeople(),
                        state.getAnomaly(),
                        state.getAnomalies(),
                        SceneSummaryForm.read(state.getScene()),
                        new Origin(
                                state.getFrameId(),
                                OriginForm.models(state.getModels()),
                                OriginForm.source(state.getSource())));
    }

    private static List<TellingState> tellings(Cooldowns cooldowns) {
        return cooldowns.told().stream()
                .map(told -> new TellingState(told.what(), told.at()))
                .toList();
    }

    private static Cooldowns told(List<TellingState> tellings) {
        return new Cooldowns(tellings.stream()
                .map(told -> new Cooldowns.Told(told.getWhat(), told.getAt()))
                .toList());
    }
}
