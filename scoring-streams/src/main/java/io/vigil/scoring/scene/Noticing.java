package io.vigil.scoring.scene;

import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What findings of rules mean for a scene. Whoever goes the wrong way, or over a line that is open, means nothing for it. */
public final class Noticing {
    private static final double FORBIDDEN = 0.7;
    private static final double UNUSUAL = 0.5;

    private Noticing() {}

    /** In the order of the findings. */
    public static List<Noticed> of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<Noticed> noticed = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Occurrence occurrence = finding.occurrence();
            AnomalyType type = type(occurrence);
            if (type != null) {
                noticed.add(new Noticed(type, phase(finding.phase()), key(occurrence), cause(type, finding)));
            }
        }
        return noticed;
    }

    private static @Nullable AnomalyType type(Occurrence occurrence) {
        return switch (occurrence.rule()) {
            case OBJECTS_INSIDE -> AnomalyType.INTRUSION;
            case LINE_CROSSING -> occurrence.place().restricted() ? AnomalyType.INTRUSION : null;
            case LOITERING -> AnomalyType.LOITERING;
            case CROWDING -> AnomalyType.CROWDING;
            case SPEED -> AnomalyType.SUDDEN_MOTION;
            case WRONG_WAY, ACTION, REPORTED -> null;
        };
    }

    private static Noticed.Phase phase(Finding.Phase phase) {
        return switch (phase) {
            case BEGAN -> Noticed.Phase.BEGAN;
            case ENDED -> Noticed.Phase.ENDED;
            case MOMENTARY -> Noticed.Phase.MOMENTARY;
        };
    }

    private static String key(Occurrence occurrence) {
        Suspect suspect = occurrence.suspect();
        return String.join(
                "/",
                occurrence.rule().word(),
                occurrence.place().kind().name(),
                occurrence.place().id(),
                occurrence.origin().sessionId(),
                Long.toString(occurrence.origin().sequence()),
                suspect == null ? "crowd" : Long.toString(suspect.trackId()));
    }

    private static Cause cause(AnomalyType type, Finding finding) {
        Rule rule = finding.occurrence().rule();
        double certainty = type == AnomalyType.INTRUSION ? FORBIDDEN : UNUSUAL;
        return new Cause(certainty, null, List.of(rule.word()), sentence(finding));
    }

    /** Such as {@code loitering by person 1000 in zone yard for 30.2 s}. */
    private static String sentence(Finding finding) {
        Occurrence occurrence = finding.occurrence();
        Suspect suspect = occurrence.suspect();
        boolean zone = occurrence.place().zoneId() != null;
        return occurrence.rule().word().replace('_', ' ')
                + (suspect == null ? "" : " by " + suspect.className() + " " + suspect.trackId())
                + (zone ? " in zone " : " at line ")
                + occurrence.place().id()
                + figures(finding.measure());
    }

    private static String figures(Measure measure) {
        String text = measure.side() == null ? "" : " to the " + measure.side().word();
        text += measure.count() == null ? "" : ", " + measure.count() + " inside";
        text += measure.speed() == null ? "" : ", " + Figure.two(measure.speed()) + " picture widths a second";
        return measure.dwell() == null
                ? text
                : text + " for " + Figure.one(measure.dwell().toMillis() / 1000.0) + " s";
    }
}
