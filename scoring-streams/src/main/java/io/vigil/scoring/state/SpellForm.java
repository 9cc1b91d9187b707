package io.vigil.scoring.state;

import io.vigil.scoring.patrol.Spell;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Origin;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.state.avro.OccurrenceState;
import io.vigil.scoring.state.avro.SpellState;
import io.vigil.scoring.state.avro.SuspectState;
import org.jspecify.annotations.Nullable;

/** A spell of a zone's rule as it is stored. */
final class SpellForm {

    private SpellForm() {}

    static SpellState write(Spell spell) {
        Occurrence begun = spell.begun();
        return new SpellState(
                spell.rule().name(),
                spell.since(),
                spell.heldAt(),
                spell.amount(),
                begun == null
                        ? null
                        : new OccurrenceState(
                                begun.place().restricted(),
                                begun.origin().sessionId(),
                                begun.origin().sequence(),
                                write(begun.suspect())));
    }

    static Spell read(String zoneId, SpellState state) {
        Rule rule = Rule.valueOf(state.getRule());
        OccurrenceState begun = state.getBegun();
        return new Spell(
                rule,
                state.getSince(),
                state.getHeldAt(),
                state.getAmount(),
                begun == null
                        ? null
                        : new Occurrence(
                                rule,
                                Place.zone(zoneId, begun.getRestricted()),
                                new Origin(begun.getSessionId(), begun.getSequence()),
                                read(begun.getSuspect())));
    }

    private static @Nullable SuspectState write(@Nullable Suspect suspect) {
        return suspect == null ? null : new SuspectState(suspect.trackId(), suspect.className(), suspect.objectType());
    }

    private static @Nullable Suspect read(@Nullable SuspectState state) {
        return state == null ? null : new Suspect(state.getTrackId(), state.getClassName(), state.getObjectType());
    }
}
