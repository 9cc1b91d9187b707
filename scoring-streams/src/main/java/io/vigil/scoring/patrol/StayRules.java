package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Origin;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that judge each stay in each zone by itself. */
final class StayRules {
    private final List<StayRule> rules;
    private final Duration tolerance;

    StayRules(Speeding speeding, WrongWay wrongWay, Duration tolerance) {
        this.rules = List.of(new Intrusion(), new Loitering(), wrongWay, speeding);
        this.tolerance = tolerance;
    }

    /** The pursuit's stays after its frame, in the order of the zones. */
    List<Stay> judge(Pursuit pursuit, Layout layout, Docket docket) {
        for (Stay stay : pursuit.stays()) {
            if (layout.zone(stay.zoneId()) == null) {
                stay.spells().forEach(spell -> change(stay, spell, pursuit.frame(), docket));
            } else if (isOver(stay.seenAt(), pursuit.at())) {
                end(stay, pursuit.at(), docket);
            }
        }
        Motion motion = layout.measuresMotion() ? pursuit.motion() : Motion.NONE;
        List<Stay> stays = new ArrayList<>(2);
        for (Zone zone : layout.zones()) {
            Stay stay = stay(pursuit, zone);
            if (stay != null) {
                stays.add(stay.with(spells(new Inside(zone, stay, pursuit, motion), docket)));
            }
        }
        return stays;
    }

    /** Ends all that a trail which is lost had begun, each at the moment when its tolerance ran out. */
    void end(Trail trail, Instant at, Docket docket) {
        trail.stays().forEach(stay -> end(stay, at, docket));
    }

    /** Ends all that a trail had begun, each at the moment when it was last seen to hold. */
    void breakOff(Trail trail, SeenFrame frame, Docket docket) {
        for (Stay stay : trail.stays()) {
            stay.spells().forEach(spell -> docket.ended(spell, measure(stay, spell), spell.heldAt(), frame));
        }
    }

    private void end(Stay stay, Instant at, Docket docket) {
        stay.spells().forEach(spell -> lapse(stay, spell, at, docket));
    }

    /** The trail without what has lapsed when time has come to a moment without a frame. */
    Trail onTime(Trail trail, Instant at, Docket docket) {
        List<Stay> stays = new ArrayList<>();
        for (Stay stay : trail.stays()) {
            if (isOver(stay.seenAt(), at)) {
                end(stay, at, docket);
            } else {
                List<Spell> spells = new ArrayList<>(stay.spells());
                spells.removeIf(spell -> isOver(spell.heldAt(), at) && lapse(stay, spell, at, docket));
                stays.add(stay.with(spells));
            }
        }
        return new Trail(trail.sessionId(), trail.suspect(), trail.positions(), stays, trail.marks());
    }

    private @Nullable Stay stay(Pursuit pursuit, Zone zone) {
        Stay known = pursuit.stay(zone.id());
        Stay living = known == null || isOver(known.seenAt(), pursuit.at()) ? null : known;
        Sight sight = pursuit.sight();
        if (sight == null || !zone.holds(sight.object(), sight.anchor())) {
            return living;
        }
        return living == null ? Stay.begin(zone.id(), pursuit.at()) : living.seen(pursuit.at());
    }

    private List<Spell> spells(Inside inside, Docket docket) {
        List<Spell> spells = null;
        for (StayRule rule : rules) {
            Spell before = inside.stay().spell(rule.rule());
            if (rule.isIn(inside.limits())) {
                Spell spell = spell(rule, inside, before, docket);
                docket.suspect(new Suspicion(
                        rule.confidence(inside, spell),
                        rule.rule(),
                        place(inside.zone()),
                        inside.pursuit().suspect()));
                if (spell != null) {
                    spells = spells == null ? new ArrayList<>(2) : spells;
                    spells.add(spell);
                }
            } else if (before != null) {
                change(inside.stay(), before, inside.pursuit().frame(), docket);
            }
        }
        return spells == null ? List.of() : spells;
    }

    private @Nullable Spell spell(StayRule rule, Inside inside, @Nullable Spell before, Docket docket) {
        Instant at = inside.pursuit().at();
        Spell spell = before;
        if (spell != null && isOver(spell.heldAt(), at)) {
            lapse(inside.stay(), spell, at, docket);
            spell = null;
        }
        if (inside.isSeen()) {
            double amount = rule.amount(inside, spell);
            if (rule.holds(inside, spell)) {
                spell = spell == null ? Spell.begin(rule.rule(), at, amount) : spell.holds(at, amount);
            } else if (spell != null) {
                spell = spell.amounts(amount);
            }
        }
        return spell == null || spell.begun() != null || !rule.isTold(spell)
                ? spell
                : tell(rule, inside, spell, docket);
    }

    private static Spell tell(StayRule rule, Inside inside, Spell spell, Docket docket) {
        SeenFrame frame = inside.pursuit().frame();
        Occurrence occurrence = new Occurrence(
                rule.rule(),
                place(inside.zone()),
                Origin.of(frame),
                inside.pursuit().suspect());
        docket.began(occurrence, rule.measure(inside.stay(), spell), frame);
        return spell.begun(occurrence);
    }

    /** Always true. */
    private boolean lapse(Stay stay, Spell spell, Instant at, Docket docket) {
        Instant until = spell.until(tolerance);
        docket.ended(spell, measure(stay, spell), until.isBefore(at) ? until : at, null);
        return true;
    }

    /** The zone, or its limit, is gone. */
    private void change(Stay stay, Spell spell, SeenFrame frame, Docket docket) {
        docket.ended(spell, measure(stay, spell), frame.at(), frame);
    }

    private Measure measure(Stay stay, Spell spell) {
        for (StayRule rule : rules) {
            if (rule.rule() == spell.rule()) {
                return rule.measure(stay, spell);
            }
        }
        return Measure.NONE;
    }

    private boolean isOver(Instant heldAt, Instant at) {
        return Duration.between(heldAt, at).compareTo(tolerance) > 0;
    }

    private static Place place(Zone zone) {
        return Place.zone(zone.id(), zone.limits().restricted());
    }
}
