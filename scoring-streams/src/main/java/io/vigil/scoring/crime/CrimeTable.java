package io.vigil.scoring.crime;

import static io.vigil.scoring.crime.CrimeType.ASSAULT;
import static io.vigil.scoring.crime.CrimeType.BREAK_IN;
import static io.vigil.scoring.crime.CrimeType.FIGHTING;
import static io.vigil.scoring.crime.CrimeType.ROBBERY;
import static io.vigil.scoring.crime.CrimeType.SUSPICIOUS_ACTIVITY;
import static io.vigil.scoring.crime.CrimeType.THEFT;
import static io.vigil.scoring.crime.CrimeType.TRESPASSING;
import static io.vigil.scoring.crime.CrimeType.VANDALISM;
import static io.vigil.scoring.crime.Row.action;
import static io.vigil.scoring.crime.Row.seen;

import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one place where something seen gets a crime's name: by rule, object, place and action. The first row that fits
 * decides. What no row names is suspicious activity, which claims nothing but that a rule fired. What a model outside
 * reports as a crime does not come here: it says itself what it is. docs/scoring.md gives the reason of each row.
 */
public final class CrimeTable {
    private static final String[] MOVERS = {"Human", "Vehicle", "Bicycle"};

    private static final List<Row> ROWS = List.of(
            seen(Rule.OBJECTS_INSIDE).by(MOVERS).whereNobodyMayBe().is(TRESPASSING),
            seen(Rule.LOITERING).by(MOVERS).whereNobodyMayBe().is(TRESPASSING),
            seen(Rule.LINE_CROSSING).by(MOVERS).whereNobodyMayBe().is(TRESPASSING),
            action("fighting", "fight").withSomebodyNear().withAWeaponNear().is(ASSAULT),
            action("fighting", "fight").withSomebodyNear().is(FIGHTING),
            action("fighting", "fight").is(SUSPICIOUS_ACTIVITY),
            action("assault", "hitting", "punching", "kicking", "slapping", "stabbing", "shooting", "beating")
                    .withSomebodyNear()
                    .is(ASSAULT),
            action("assault", "hitting", "punching", "kicking", "slapping", "stabbing", "shooting", "beating")
                    .is(SUSPICIOUS_ACTIVITY),
            action("theft", "stealing", "shoplifting", "pickpocketing").is(THEFT),
            action("robbery", "robbing").is(ROBBERY),
            action("vandalism", "vandalising", "vandalizing", "arson").is(VANDALISM),
            action("break_in", "breaking_in", "burglary").is(BREAK_IN),
            action("trespassing").is(TRESPASSING),
            action("suspicious", "suspicious_activity").is(SUSPICIOUS_ACTIVITY));

    private static final Set<String> ACTIONS = actions();

    private CrimeTable() {}

    /** The crime that the suspicion may be called. */
    public static CrimeType of(Suspicion suspicion) {
        for (Row row : ROWS) {
            if (row.fits(suspicion)) {
                return row.type();
            }
        }
        return SUSPICIOUS_ACTIVITY;
    }

    /** Whether any row knows the action; what none knows is no ground for suspicion. */
    public static boolean knows(String action) {
        return ACTIONS.contains(action);
    }

    private static Set<String> actions() {
        Set<String> actions = new HashSet<>();
        ROWS.forEach(row -> actions.addAll(row.actions()));
        return Set.copyOf(actions);
    }
}
