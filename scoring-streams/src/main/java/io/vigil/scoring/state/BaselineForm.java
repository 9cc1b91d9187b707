package io.vigil.scoring.state;

import io.vigil.scoring.baseline.Baseline;
import io.vigil.scoring.baseline.Day;
import io.vigil.scoring.baseline.Moments;
import io.vigil.scoring.baseline.Reference;
import io.vigil.scoring.baseline.Usual;
import io.vigil.scoring.state.avro.BaselineState;
import io.vigil.scoring.state.avro.DayState;
import io.vigil.scoring.state.avro.MomentsState;
import io.vigil.scoring.state.avro.ReferenceState;
import io.vigil.scoring.state.avro.UsualState;

/** A baseline as it is sealed. */
final class BaselineForm {

    private BaselineForm() {}

    static BaselineState write(Baseline baseline) {
        Reference reference = baseline.reference();
        return new BaselineState(
                baseline.days().stream()
                        .map(day -> new DayState(day.date(), write(day.usual())))
                        .toList(),
                new ReferenceState(reference.until(), reference.days(), write(reference.usual()), reference.ready()));
    }

    static Baseline read(BaselineState state) {
        ReferenceState reference = state.getReference();
        return new Baseline(
                state.getDays().stream()
                        .map(day -> new Day(day.getDate(), read(day.getUsual())))
                        .toList(),
                new Reference(
                        reference.getUntil(), reference.getDays(), read(reference.getUsual()), reference.getReady()));
    }

    private static UsualState write(Usual usual) {
        return new UsualState(
                usual.samples(),
                write(usual.stress()),
                write(usual.anxiety()),
                write(usual.deception()),
                write(usual.nervousness()));
    }

    private static Usual read(UsualState state) {
        long samples = state.getSamples();
        return new Usual(
                read(samples, state.getStress()),
                read(samples, state.getAnxiety()),
                read(samples, state.getDeception()),
                read(samples, state.getNervousness()));
    }

    private static MomentsState write(Moments moments) {
        return new MomentsState(moments.mean(), moments.m2());
    }

    private static Moments read(long samples, MomentsState state) {
        return new Moments(samples, state.getMean(), state.getM2());
    }
}
