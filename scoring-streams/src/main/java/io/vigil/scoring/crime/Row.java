package io.vigil.scoring.crime;

import io.vigil.scoring.rule.Deed;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table. What it does not ask for fits everything.
 *
 * @param objectTypes ONVIF object types; none means all
 * @param restricted whether only places fit where nobody may be
 * @param actions labels of the action model; none where the rule is about no action
 * @param inCompany whether somebody else must be near
 * @param armed whether a weapon must be near
 */
record Row(
        Rule rule,
        Set<String> objectTypes,
        boolean restricted,
        Set<String> actions,
        boolean inCompany,
        boolean armed,
        CrimeType type) {

    static Row seen(Rule rule) {
        return new Row(rule, Set.of(), false, Set.of(), false, false, CrimeType.SUSPICIOUS_ACTIVITY);
    }

    static Row action(String... labels) {
        return new Row(Rule.ACTION, Set.of(), false, Set.of(labels), false, false, CrimeType.SUSPICIOUS_ACTIVITY);
    }

    Row by(String... types) {
        return new Row(rule, Set.of(types), restricted, actions, inCompany, armed, type);
    }

    Row whereNobodyMayBe() {
        return new Row(rule, objectTypes, true, actions, inCompany, armed, type);
    }

    Row withSomebodyNear() {
        return new Row(rule, objectTypes, restricted, actions, true, armed, type);
    }

    Row withAWeaponNear() {
        return new Row(rule, objectTypes, restricted, actions, inCompany, true, type);
    }

    Row is(CrimeType named) {
        return new Row(rule, objectTypes, restricted, actions, inCompany, armed, named);
    }

    boolean fits(Suspicion suspicion) {
        return rule == suspicion.rule()
                && fits(suspicion.suspect())
                && fits(suspicion.place())
                && fits(suspicion.deed());
    }

    private boolean fits(Suspect suspect) {
        return objectTypes.isEmpty() || objectTypes.contains(suspect.objectType());
    }

    private boolean fits(@Nullable Place place) {
        return !restricted || (place != null && place.restricted());
    }

    private boolean fits(@Nullable Deed deed) {
        if (deed == null) {
            return actions.isEmpty();
        }
        return actions.contains(deed.action()) && (deed.inCompany() || !inCompany) && (deed.armed() || !armed);
    }
}
