package io.vigil.scoring.state;

import io.vigil.scoring.health.CaptureState;
import io.vigil.scoring.health.Counts;
import io.vigil.scoring.health.Due;
import io.vigil.scoring.health.FrameRate;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.Ledger;
import io.vigil.scoring.health.Newest;
import io.vigil.scoring.health.Pulse;
import io.vigil.scoring.state.avro.CaptureStateRecord;
import io.vigil.scoring.state.avro.CountsState;
import io.vigil.scoring.state.avro.DroppedState;
import io.vigil.scoring.state.avro.DueState;
import io.vigil.scoring.state.avro.HealthState;
import io.vigil.scoring.state.avro.NewestState;
import io.vigil.scoring.state.avro.PulseState;
import io.vigil.scoring.state.avro.SecondState;
import io.vigil.scoring.state.avro.SessionState;
import io.vigil.scoring.state.avro.ToldState;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A camera's health as it is stored. */
final class HealthForm {

    private HealthForm() {}

    static HealthState write(Health health) {
        return HealthState.newBuilder()
                .setTenant(health.tenant())
                .setSettled(write(health.ledger().settled()))
                .setSettledUntil(health.ledger().settledUntil())
                .setSessions(health.ledger().sessions().stream()
                        .map(HealthForm::write)
                        .toList())
                .setScored(health.scored())
                .setLastFrameAt(health.lastFrameAt())
                .setNewest(write(health.newest()))
                .setDue(new DueState(
                        health.due().markedAt(),
                        health.due().marked(),
                        health.due().frames()))
                .setRate(health.rate().bySecond().entrySet().stream()
                        .map(second -> new SecondState(second.getKey(), second.getValue()))
                        .toList())
                .setCapture(write(health.capture()))
                .setTold(write(health.told()))
                .setNews(health.news())
                .build();
    }

    static Health read(HealthState state) {
        TreeMap<Long, Integer> rate = new TreeMap<>();
        state.getRate().forEach(second -> rate.put(second.getSecond(), second.getFrames()));
        return new Health(
                state.getTenant(),
                new Ledger(
                        read(state.getSettled()),
                        state.getSettledUntil(),
                        state.getSessions().stream().map(HealthForm::read).toList()),
                state.getScored(),
                read(state.getNewest()),
                state.getLastFrameAt(),
                read(state.getDue()),
                FrameRate.of(rate),
                read(state.getCapture()),
                read(state.getTold()),
                state.getNews());
    }

    private static CountsState write(Counts counts) {
        return new CountsState(
                counts.captured(),
                counts.published(),
                counts.expired(),
                counts.dropped().entrySet().stream()
                        .map(reason -> new DroppedState(reason.getKey(), reason.getValue()))
                        .toList());
    }

    private static Counts read(CountsState state) {
        TreeMap<String, Long> dropped = new TreeMap<>();
        state.getDropped().forEach(reason -> dropped.put(reason.getReason(), reason.getFrames()));
        return new Counts(state.getCaptured(), state.getPublished(), state.getExpired(), dropped);
    }

    private static SessionState write(Ledger.Session session) {
        return new SessionState(session.stage(), session.sessionId(), session.reportedAt(), write(session.counts()));
    }

    private static Ledger.Session read(SessionState state) {
        return new Ledger.Session(
                state.getStage(), state.getSessionId(), state.getReportedAt(), read(state.getCounts()));
    }

    private static @Nullable CaptureStateRecord write(@Nullable CaptureState capture) {
        return capture == null
                ? null
                : new CaptureStateRecord(
                        capture.word(),
                        capture.since(),
                        capture.detail(),
                        capture.reconnects(),
                        capture.reportedAt(),
                        write(capture.pulse()));
    }

    private static @Nullable CaptureState read(@Nullable CaptureStateRecord state) {
        return state == null
                ? null
                : new CaptureState(
                        state.getWord(),
                        state.getSince(),
                        state.getDetail(),
                        state.getReconnects(),
                        state.getReportedAt(),
                        read(state.getPulse()));
    }

    private static PulseState write(Pulse pulse) {
        return new PulseState(
                pulse.decodedPerSecond(),
                pulse.clock(),
                pulse.skewMs(),
                pulse.still(),
                pulse.liveFrames(),
                pulse.live());
    }

    /** Null as an earlier build stored it. */
    private static Pulse read(@Nullable PulseState state) {
        return state == null
                ? Pulse.NONE
                : new Pulse(
                        state.getDecodedPerSecond(),
                        state.getClock(),
                        state.getSkewMs(),
                        state.getStill(),
                        state.getLiveFrames(),
                        state.getLive());
    }

    private static @Nullable NewestState write(@Nullable Newest newest) {
        return newest == null ? null : new NewestState(newest.sessionId(), newest.sequence());
    }

    private static @Nullable Newest read(@Nullable NewestState state) {
        return state == null ? null : new Newest(state.getSessionId(), state.getSequence());
    }

    private static Due read(@Nullable DueState state) {
        return state == null ? Due.NONE : new Due(state.getMarkedAt(), state.getMarked(), state.getFrames());
    }

    private static @Nullable ToldState write(Health.@Nullable Told told) {
        return told == null
                ? null
                : new ToldState(told.state(), told.stateSince(), told.framesPerSecond(), told.residual());
    }

    private static Health.@Nullable Told read(@Nullable ToldState state) {
        return state == null
                ? null
                : new Health.Told(
                        state.getState(), state.getStateSince(), state.getFramesPerSecond(), state.getResidual());
    }
}
