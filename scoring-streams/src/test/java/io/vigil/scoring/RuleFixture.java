package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.START;
import static io.vigil.scoring.ScoringFixture.object;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.CameraZones;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Line;
import io.vigil.avro.Point;
import io.vigil.avro.RuleEvent;
import io.vigil.avro.Zone;
import io.vigil.topic.Topics;
import java.util.ArrayList;
import java.util.List;

/** Zones and lines with defaults, and what their rules tell. */
final class RuleFixture {

    private RuleFixture() {}

    static Zone.Builder zone(String id) {
        return Zone.newBuilder(ScoringFixture.wholeView(false, null)).setZoneId(id);
    }

    static Line.Builder line(String id, float... coordinates) {
        return Line.newBuilder()
                .setLineId(id)
                .setName(id)
                .setPoints(points(coordinates))
                .setClassNames(List.of())
                .setDirection("any");
    }

    static List<Point> points(float... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return points;
    }

    static void draw(ScoringFixture scoring, String camera, List<Zone> zones, List<Line> lines) {
        scoring.send(Topics.ZONES, camera, new CameraZones("default", camera, START, zones, lines), START);
    }

    /** A person whose feet are in the middle of the picture's height. */
    static DetectedObject walker(long track, double x) {
        return object("person", "Human", track, new BoundingBox((float) x - 0.05f, 0.1f, 0.1f, 0.4f));
    }

    static List<RuleEvent> events(ScoringFixture scoring) {
        return scoring.read(Topics.RULE_EVENTS, RuleEvent.class);
    }
}
