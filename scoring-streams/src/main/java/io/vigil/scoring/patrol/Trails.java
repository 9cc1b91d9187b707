package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.zone.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows people and things from frame to frame. A detector misses one now and then, and a tracker loses one, gives two
 * of them each other's number, or one number to two: none of it makes anybody leap.
 *
 * @param tolerance a trail ends when it has not been seen for longer than this
 * @param reach how far, as a fraction of the picture, a new track may begin from where another was lost and carry on its
 *     trail
 * @param topSpeed picture widths a second; what is further away than that is somebody else
 * @param window for how long positions are kept
 */
public record Trails(Duration tolerance, double reach, double topSpeed, Duration window) {
    /** How far, in picture widths, a box may tremble beyond what the top speed allows. */
    private static final double SLACK = 0.05;

    private static final int MOST = 256;
    private static final int FEWEST_POSITIONS = 3;
    private static final int STEPS_A_WINDOW = 12;

    /**
     * Who is followed, in the order in which they began.
     *
     * @param motion whether former positions matter
     */
    List<Pursuit> follow(List<Trail> before, SeenFrame frame, boolean motion) {
        List<Sight> sights = Sight.of(frame);
        List<Trail> living = living(before, frame.at(), sights.size());
        Trail[] of = new Trail[sights.size()];
        Sight[] now = new Sight[living.size()];
        for (int i = 0; i < of.length; i++) {
            claim(i, own(living, now, sights.get(i), frame), of, now, living, sights);
        }
        for (int i = 0; i < of.length; i++) {
            if (of[i] == null) {
                claim(i, lost(living, now, sights.get(i), frame), of, now, living, sights);
            }
        }
        List<Pursuit> pursuits = new ArrayList<>(living.size() + of.length);
        for (int i = 0; i < now.length; i++) {
            Trail trail = living.get(i);
            pursuits.add(new Pursuit(frame, trail, now[i], positions(trail, now[i], frame.at(), motion)));
        }
        for (int i = 0; i < of.length; i++) {
            if (of[i] == null) {
                Position here = new Position(frame.at(), sights.get(i).anchor());
                pursuits.add(new Pursuit(frame, null, sights.get(i), List.of(here)));
            }
        }
        return pursuits;
    }

    boolean isLost(Trail trail, Instant at) {
        return Duration.between(trail.seenAt(), at).compareTo(tolerance) > 0;
    }

    /** Those that are not lost; where there are too many, those go that were not seen for longest. */
    private List<Trail> living(List<Trail> before, Instant at, int more) {
        List<Trail> living = new ArrayList<>(before.size());
        for (Trail trail : before) {
            if (!isLost(trail, at)) {
                living.add(trail);
            }
        }
        while (!living.isEmpty() && living.size() + more > MOST) {
            int oldest = 0;
            for (int i = 1; i < living.size(); i++) {
                if (living.get(i).seenAt().isBefore(living.get(oldest).seenAt())) {
                    oldest = i;
                }
            }
            living.remove(oldest);
        }
        return living;
    }

    private static void claim(
            int sight, int trail, @Nullable Trail[] of, @Nullable Sight[] now, List<Trail> living, List<Sight> sights) {
        if (trail >= 0) {
            of[sight] = living.get(trail);
            now[trail] = sights.get(sight);
        }
    }

    /** The trail of the sight's own track, unless that was too far away; of two the one last seen; -1 for none. */
    private int own(List<Trail> living, @Nullable Sight[] now, Sight sight, SeenFrame frame) {
        int latest = -1;
        for (int i = 0; i < now.length; i++) {
            Trail trail = living.get(i);
            if (now[i] == null
                    && trail.isOf(frame.sessionId(), sight.trackId())
                    && (latest < 0 || trail.seenAt().isAfter(living.get(latest).seenAt()))
                    && reaches(trail, sight, frame)) {
                latest = i;
            }
        }
        return latest;
    }

    /** The nearest trail of the same class that nobody in the frame carries on; -1 for none. */
    private int lost(List<Trail> living, @Nullable Sight[] now, Sight sight, SeenFrame frame) {
        int nearest = -1;
        double best = reach;
        for (int i = 0; i < now.length; i++) {
            Trail trail = living.get(i);
            double distance = trail.anchor().distanceTo(sight.anchor());
            boolean nearer = nearest < 0 ? distance <= best : distance < best;
            if (nearer
                    && now[i] == null
                    && trail.suspect().className().equals(sight.object().className())
                    && trail.seenAt().isBefore(frame.at())
                    && reaches(trail, sight, frame)) {
                nearest = i;
                best = distance;
            }
        }
        return nearest;
    }

    private boolean reaches(Trail trail, Sight sight, SeenFrame frame) {
        double seconds = Duration.between(trail.seenAt(), frame.at()).toMillis() / 1000.0;
        return trail.anchor().widthsTo(sight.anchor(), frame.aspect()) <= topSpeed * seconds + SLACK;
    }

    private List<Position> positions(Trail trail, @Nullable Sight sight, Instant at, boolean motion) {
        if (sight == null) {
            return trail.positions();
        }
        Point here = sight.anchor();
        if (!motion) {
            return List.of(new Position(at, here));
        }
        List<Position> positions = new ArrayList<>(trail.positions());
        if (positions.size() > 1 && isCrowded(positions)) {
            positions.remove(positions.size() - 1);
        }
        positions.add(new Position(at, here));
        Instant oldest = at.minus(window);
        while (positions.size() > FEWEST_POSITIONS && positions.get(0).at().isBefore(oldest)) {
            positions.remove(0);
        }
        return positions;
    }

    /** Whether the last position is so close in time to the one before that it can go. */
    private boolean isCrowded(List<Position> positions) {
        int last = positions.size() - 1;
        Duration apart = Duration.between(
                positions.get(last - 1).at(), positions.get(last).at());
        return apart.multipliedBy(STEPS_A_WINDOW).compareTo(window) < 0;
    }
}
