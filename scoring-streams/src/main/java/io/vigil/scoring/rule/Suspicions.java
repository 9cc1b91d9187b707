package io.vigil.scoring.rule;

import io.vigil.scoring.zone.Presence;
import io.vigil.scoring.zone.Zone;
import java.util.ArrayList;
import java.util.List;

/** Reads suspicions off the stays: each stay is judged by each rule of its zone. */
public final class Suspicions {

    private Suspicions() {}

    /** In the order of the zones, and of the stays within one, so that equal confidence has one order. */
    public static List<Suspicion> of(List<Presence> stays, List<Zone> zones) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (Zone zone : zones) {
            for (Presence stay : stays) {
                if (stay.zoneId().equals(zone.id())) {
                    judge(stay, zone, suspicions);
                }
            }
        }
        return List.copyOf(suspicions);
    }

    private static void judge(Presence stay, Zone zone, List<Suspicion> suspicions) {
        if (zone.restricted()) {
            suspicions.add(suspicion(Ramp.restricted(stay.dwell()), Rule.OBJECTS_INSIDE, stay, zone));
        }
        if (zone.loiteringAfter() != null) {
            double confidence = Ramp.loitering(stay.dwell(), zone.loiteringAfter());
            suspicions.add(suspicion(confidence, Rule.LOITERING, stay, zone));
        }
    }

    private static Suspicion suspicion(double confidence, Rule rule, Presence stay, Zone zone) {
        return new Suspicion(
                confidence,
                rule,
                Place.zone(zone.id(), zone.restricted()),
                new Suspect(stay.trackId(), stay.className(), stay.objectType()));
    }
}
