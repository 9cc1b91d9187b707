package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Suspicion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of one step of a patrol. */
final class Docket {
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void suspect(Suspicion suspicion) {
        if (suspicion.confidence() > 0) {
            suspicions.add(suspicion);
        }
    }

    void began(Occurrence occurrence, Measure measure, SeenFrame frame) {
        findings.add(new Finding(occurrence, Finding.Phase.BEGAN, frame.at(), measure, frame));
    }

    void happened(Occurrence occurrence, Measure measure, SeenFrame frame) {
        findings.add(new Finding(occurrence, Finding.Phase.MOMENTARY, frame.at(), measure, frame));
    }

    /** Does nothing for a spell that nobody was told of. */
    void ended(Spell spell, Measure measure, Instant at, @Nullable SeenFrame frame) {
        if (spell.begun() != null) {
            findings.add(new Finding(spell.begun(), Finding.Phase.ENDED, at, measure, frame));
        }
    }

    List<Suspicion> suspicions() {
        return suspicions;
    }

    List<Finding> findings() {
        return findings;
    }
}
