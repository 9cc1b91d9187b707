package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Origin;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Too many are in a zone at once. Whoever is hidden for less than the tolerance is still there; whoever is seen outside
 * is not.
 *
 * @param after for how long they must be too many; longer than the tolerance, so that no track that broke, and is
 *     counted twice until it is given up, makes a crowd
 * @param tolerance for how long they may be fewer
 */
public record Crowding(Duration after, Duration tolerance) {

    /** The zones with too many after a frame. */
    List<Crowd> judge(List<Crowd> before, List<Trail> trails, SeenFrame frame, Layout layout, Docket docket) {
        for (Crowd crowd : before) {
            Zone zone = layout.zone(crowd.zoneId());
            if (zone == null || zone.limits().crowdFrom() == null) {
                docket.ended(crowd.spell(), measure(crowd.spell()), frame.at(), frame);
            }
        }
        List<Crowd> crowds = null;
        for (Zone zone : layout.zones()) {
            Integer limit = zone.limits().crowdFrom();
            Spell spell = limit == null ? null : spell(known(before, zone.id()), zone, trails, frame, docket);
            if (spell != null) {
                crowds = crowds == null ? new ArrayList<>(1) : crowds;
                crowds.add(new Crowd(zone.id(), spell));
            }
        }
        return crowds == null ? List.of() : crowds;
    }

    /** The crowds that have not lapsed when time has come to a moment without a frame. */
    List<Crowd> onTime(List<Crowd> before, Instant at, Docket docket) {
        List<Crowd> crowds = new ArrayList<>(before);
        crowds.removeIf(crowd -> isOver(crowd.spell(), at) && lapse(crowd.spell(), at, docket));
        return crowds;
    }

    void breakOff(List<Crowd> before, SeenFrame frame, Docket docket) {
        for (Crowd crowd : before) {
            docket.ended(crowd.spell(), measure(crowd.spell()), crowd.spell().heldAt(), frame);
        }
    }

    private @Nullable Spell spell(
            @Nullable Spell before, Zone zone, List<Trail> trails, SeenFrame frame, Docket docket) {
        Spell spell = before;
        if (spell != null && isOver(spell, frame.at())) {
            lapse(spell, frame.at(), docket);
            spell = null;
        }
        List<Suspect> inside = inside(zone, trails);
        int limit = zone.limits().crowdFrom() == null
                ? Integer.MAX_VALUE
                : zone.limits().crowdFrom();
        if (inside.size() >= limit) {
            spell = spell == null
                    ? Spell.begin(Rule.CROWDING, frame.at(), inside.size())
                    : spell.holds(frame.at(), Math.max(spell.amount(), inside.size()));
        }
        if (spell == null) {
            return null;
        }
        Place place = Place.zone(zone.id(), zone.limits().restricted());
        double confidence = Ramp.crowding(spell.lasted(), after, Math.max(limit, inside.size()), limit);
        inside.forEach(suspect -> docket.suspect(new Suspicion(confidence, Rule.CROWDING, place, suspect)));
        if (spell.begun() == null && spell.lasted().compareTo(after) >= 0) {
            Occurrence occurrence = new Occurrence(Rule.CROWDING, place, Origin.of(frame), null);
            docket.began(occurrence, measure(spell), frame);
            return spell.begun(occurrence);
        }
        return spell;
    }

    private static List<Suspect> inside(Zone zone, List<Trail> trails) {
        List<Suspect> inside = new ArrayList<>();
        for (Trail trail : trails) {
            Stay stay = trail.stay(zone.id());
            boolean lastSeenInside = stay != null && stay.seenAt().equals(trail.seenAt());
            if (lastSeenInside && zone.counts(trail.suspect().objectType())) {
                inside.add(trail.suspect());
            }
        }
        return inside;
    }

    private boolean lapse(Spell spell, Instant at, Docket docket) {
        Instant until = spell.until(tolerance);
        docket.ended(spell, measure(spell), until.isBefore(at) ? until : at, null);
        return true;
    }

    private boolean isOver(Spell spell, Instant at) {
        return Duration.between(spell.heldAt(), at).compareTo(tolerance) > 0;
    }

    private static @Nullable Spell known(List<Crowd> crowds, String zoneId) {
        for (Crowd crowd : crowds) {
            if (crowd.zoneId().equals(zoneId)) {
                return crowd.spell();
            }
        }
        return null;
    }

    private static Measure measure(Spell spell) {
        return Measure.ofCount((int) spell.amount());
    }
}
