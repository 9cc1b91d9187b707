package io.vigil.scoring.patrol;

import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Side;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Origin;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came from clear of a line on one side to clear of it on the other. How often they crossed it in between does
 * not matter, only whether the way there, with its turns round the line's ends, comes to one crossing more than back.
 *
 * @param margin how far away from it is clear of it, as a part of the object's height: a body sways, and a box trembles,
 *     with its size
 */
public record Crossing(double margin) {
    /** Picture widths that are clear of a line at least. */
    private static final double LEAST = 0.01;

    /** The marks of the pursuit after its frame. */
    List<Mark> judge(Pursuit pursuit, List<Line> lines, Docket docket) {
        List<Mark> marks = null;
        for (Line line : lines) {
            if (line.counts(pursuit.suspect().className())) {
                Mark mark = mark(pursuit, line, docket);
                if (mark != null) {
                    marks = marks == null ? new ArrayList<>(1) : marks;
                    marks.add(mark);
                }
            }
        }
        return marks == null ? List.of() : marks;
    }

    private @Nullable Mark mark(Pursuit pursuit, Line line, Docket docket) {
        Mark known = pursuit.mark(line.id());
        Sight sight = pursuit.sight();
        Mark mark = sight == null ? known : moved(pursuit, sight, line, known, docket);
        if (mark == null || mark.crossedAt() == null) {
            return mark;
        }
        double confidence = Ramp.crossed(Duration.between(mark.crossedAt(), pursuit.at()));
        if (confidence == 0) {
            Mark old = new Mark(line.id(), mark.clear(), mark.net(), null);
            return old.saysNothing() ? null : old;
        }
        docket.suspect(new Suspicion(confidence, Rule.LINE_CROSSING, place(line), pursuit.suspect()));
        return mark;
    }

    private @Nullable Mark moved(Pursuit pursuit, Sight sight, Line line, @Nullable Mark known, Docket docket) {
        Trail before = pursuit.before();
        if (before == null) {
            return isClear(pursuit, sight, line) ? null : new Mark(line.id(), false, 0, null);
        }
        boolean wasClear = known == null || known.clear();
        int net = wasClear ? line.path().crossings(before.anchor(), sight.anchor()) : 0;
        if (known == null && net == 0) {
            return null;
        }
        net += known == null ? 0 : known.net();
        Instant crossedAt = known == null ? null : known.crossedAt();
        if (!isClear(pursuit, sight, line)) {
            return new Mark(line.id(), wasClear, net, crossedAt);
        }
        if (net != 0 && tell(pursuit, line, net > 0 ? Side.LEFT : Side.RIGHT, docket) && line.restricted()) {
            crossedAt = pursuit.at();
        }
        Mark mark = new Mark(line.id(), true, 0, crossedAt);
        return mark.saysNothing() ? null : mark;
    }

    private boolean isClear(Pursuit pursuit, Sight sight, Line line) {
        double aspect = pursuit.frame().aspect();
        double needed = Math.max(LEAST, margin * sight.object().box().h() / aspect);
        return line.path().distance(sight.anchor(), aspect) >= needed;
    }

    private static boolean tell(Pursuit pursuit, Line line, Side side, Docket docket) {
        if (!line.reports(side)) {
            return false;
        }
        Origin origin = Origin.of(pursuit.frame());
        Occurrence occurrence = new Occurrence(Rule.LINE_CROSSING, place(line), origin, pursuit.suspect());
        docket.happened(occurrence, Measure.of(side), pursuit.frame());
        return true;
    }

    private static Place place(Line line) {
        return Place.line(line.id(), line.restricted());
    }
}
