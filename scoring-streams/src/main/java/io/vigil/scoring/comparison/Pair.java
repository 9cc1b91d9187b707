package io.vigil.scoring.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incident that was, the one that would have been in its place, or both. */
public record Pair(@Nullable Raised was, @Nullable Raised wouldBe) {

    public Pair {
        if (was == null && wouldBe == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }

    /** The one that is there; of two the one that was. */
    Raised either() {
        return was == null ? Objects.requireNonNull(wouldBe) : was;
    }

    public Verdict verdict() {
        if (was == null) {
            return Verdict.ONLY_WOULD_BE;
        }
        if (wouldBe == null) {
            return Verdict.ONLY_WAS;
        }
        boolean alike = was.severity() == wouldBe.severity()
                && was.crimeType().equals(wouldBe.crimeType())
                && was.confirmed() == wouldBe.confirmed();
        return alike ? Verdict.SAME : Verdict.CHANGED;
    }

    /** In words what differs between the two; none where one is missing. A moved beginning is told and is no change. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (was != null && wouldBe != null) {
            differ(differences, "", was.crimeType(), wouldBe.crimeType());
            differ(
                    differences,
                    "severity ",
                    was.severity().word(),
                    wouldBe.severity().word());
            differ(differences, "", state(was), state(wouldBe));
            long moved = Duration.between(was.start(), wouldBe.start()).toMillis();
            if (moved != 0) {
                differences.add(String.format(
                        Locale.ROOT, "begins %.1f s %s", Math.abs(moved) / 1000.0, moved < 0 ? "earlier" : "later"));
            }
        }
        return differences;
    }

    static String state(Raised incident) {
        return incident.confirmed() ? "confirmed" : "suspicious only";
    }

    private static void differ(List<String> differences, String what, String was, String wouldBe) {
        if (!was.equals(wouldBe)) {
            differences.add(what + was + " → " + wouldBe);
        }
    }
}
