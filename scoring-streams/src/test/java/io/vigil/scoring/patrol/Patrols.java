package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.line.Direction;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Polyline;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.scoring.zone.Limits;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A patrol on its beat with the shipped settings, what it finds, and things to draw with defaults. */
public final class Patrols {
    public static final Polygon WHOLE =
            new Polygon(List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1)));
    public static final Polygon LEFT_HALF =
            new Polygon(List.of(new Point(0, 0), new Point(0.5, 0), new Point(0.5, 1), new Point(0, 1)));

    final Patrol patrol = shipped();
    final List<Finding> findings = new ArrayList<>();
    List<Suspicion> suspicions = List.of();
    Notes notes = Notes.NONE;
    Layout layout;

    Patrols(Layout layout) {
        this.layout = layout;
    }

    static Patrols over(Zone... zones) {
        return new Patrols(new Layout(List.of(zones), List.of()));
    }

    static Patrols along(Line... lines) {
        return new Patrols(new Layout(List.of(), List.of(lines)));
    }

    public static Patrol shipped() {
        return new Patrol(
                new Trails(Duration.ofSeconds(2), 0.15, 1, Duration.ofSeconds(1)),
                new Patrol.Beat(
                        new Speeding(Duration.ofMillis(500)),
                        new WrongWay(120, 0.1),
                        Duration.ofSeconds(3),
                        new Crossing(0.1)));
    }

    public static Zone zone(String id, Polygon polygon, Limits limits) {
        return new Zone(id, polygon, Set.of("person"), limits);
    }

    static Limits restricted() {
        return new Limits(true, null, null, null, null);
    }

    static Limits loitering(double seconds) {
        return new Limits(false, Duration.ofMillis(Math.round(seconds * 1000)), null, null, null);
    }

    static Limits crowd(int from) {
        return new Limits(false, null, from, null, null);
    }

    static Limits speed(double limit) {
        return new Limits(false, null, null, limit, null);
    }

    static Limits way(double degrees) {
        return new Limits(false, null, null, null, degrees);
    }

    static Line line(Direction direction, boolean restricted, Point... points) {
        return new Line("line", new Polyline(List.of(points)), Set.of("person"), direction, restricted);
    }

    Patrols see(SeenFrame... frames) {
        for (SeenFrame frame : frames) {
            Patrol.Round round = patrol.onFrame(notes, frame, layout);
            notes = round.notes();
            suspicions = round.suspicions();
            findings.addAll(round.findings());
        }
        return this;
    }

    Patrols wait(Instant until) {
        Patrol.Round round = patrol.onTime(notes, until);
        notes = round.notes();
        findings.addAll(round.findings());
        return this;
    }

    List<Finding> found(Rule rule) {
        return findings.stream()
                .filter(finding -> finding.occurrence().rule() == rule)
                .toList();
    }

    /** The stays, with the track that each belongs to now. */
    List<Stay> stays() {
        return notes.trails().stream().flatMap(trail -> trail.stays().stream()).toList();
    }

    double confidence(Rule rule) {
        return suspicions.stream()
                .filter(suspicion -> suspicion.rule() == rule)
                .mapToDouble(Suspicion::confidence)
                .max()
                .orElse(0);
    }
}
