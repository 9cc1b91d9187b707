package io.vigil.scoring.action;

import io.vigil.scoring.crime.CrimeTable;
import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.rule.Deed;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads suspicions off people's actions: each label that the crime table knows, as sure as the model is of it. */
public final class Actions {
    /** COCO's names of what is made or apt to hurt somebody with; scissors and bottles are too common to say anything. */
    private static final Set<String> WEAPONS = Set.of("knife", "baseball bat");

    private Actions() {}

    /** In the order of the people. */
    public static List<Suspicion> of(SeenFrame frame) {
        List<Suspicion> suspicions = new ArrayList<>(0);
        for (SeenPerson person : frame.people()) {
            if (person.action() != null) {
                String label = label(person.action().label());
                if (CrimeTable.knows(label)) {
                    suspicions.add(suspicion(person, label, person.action().confidence(), frame));
                }
            }
        }
        return suspicions;
    }

    private static Suspicion suspicion(SeenPerson person, String label, double confidence, SeenFrame frame) {
        Deed deed = new Deed(label, inCompany(person, frame.people()), armed(person, frame.objects()));
        return new Suspicion(confidence, Rule.ACTION, null, new Suspect(person.trackId(), "person", "Human"), deed);
    }

    /** Models write "Breaking In" or "breaking-in"; the table has one way. Costs nothing for a label that is as it has it. */
    private static String label(String given) {
        return given.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static boolean inCompany(SeenPerson person, List<SeenPerson> people) {
        for (SeenPerson other : people) {
            if (other.trackId() != person.trackId() && near(person.box(), other.box())) {
                return true;
            }
        }
        return false;
    }

    private static boolean armed(SeenPerson person, List<SeenObject> objects) {
        for (SeenObject object : objects) {
            if (WEAPONS.contains(object.className()) && near(person.box(), object.box())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other reaches into the person's box grown by half its width to either side: about an arm's length. */
    private static boolean near(Box person, Box other) {
        double reach = person.w() / 2;
        return other.x() <= person.x() + person.w() + reach
                && other.x() + other.w() >= person.x() - reach
                && other.y() <= person.y() + person.h()
                && other.y() + other.h() >= person.y();
    }
}
