package io.vigil.scoring.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.avro.CameraZones;
import io.vigil.avro.Line;
import io.vigil.avro.Point;
import io.vigil.avro.Zone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Zones and lines on trial, by camera, from a file in the words of the API:
 *
 * <pre>
 * {"1": {"zones": [{"id": 7, "name": "Door", "polygon": [{"x": 0, "y": 0}, ...], "classNames": ["person"],
 *                   "restricted": true, "loiteringAfterSeconds": 10, "crowdFrom": 5, "speedLimit": 0.4, "way": 90}],
 *        "lines": [{"id": 8, "name": "Sill", "points": [{"x": 0, "y": 0.5}, ...], "classNames": [],
 *                   "direction": "left", "restricted": true}]}}
 * </pre>
 *
 * Points are fractions of the picture. Cameras that the file does not name keep their own.
 */
final class ZonesFile {
    static final ZonesFile NONE = new ZonesFile(Map.of());

    private static final Set<String> OF_ZONE = Set.of(
            "id",
            "name",
            "polygon",
            "classNames",
            "restricted",
            "loiteringAfterSeconds",
            "crowdFrom",
            "speedLimit",
            "way");
    private static final Set<String> OF_LINE = Set.of("id", "name", "points", "classNames", "direction", "restricted");

    private final Map<String, CameraZones> byCamera;

    private ZonesFile(Map<String, CameraZones> byCamera) {
        this.byCamera = byCamera;
    }

    /** @throws BadUse where the file cannot be read or says something else */
    static ZonesFile read(Path file) {
        try {
            Map<String, CameraZones> cameras = new TreeMap<>();
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            if (!root.isObject() || root.isEmpty()) {
                throw new BadUse("give an object with a member for each camera");
            }
            root.properties()
                    .forEach(camera -> cameras.put(camera.getKey(), zones(camera.getKey(), camera.getValue())));
            return new ZonesFile(cameras);
        } catch (IOException e) {
            throw new BadUse("--zones " + file + " cannot be read: " + e.getMessage());
        } catch (BadUse e) {
            throw new BadUse("--zones " + file + ": " + e.getMessage());
        }
    }

    Set<String> cameras() {
        return byCamera.keySet();
    }

    /** As the zones topic has them, changed at the given time. */
    List<CameraZones> records(Instant at) {
        return byCamera.values().stream()
                .map(one -> CameraZones.newBuilder(one).setChangedAt(at).build())
                .toList();
    }

    private static CameraZones zones(String camera, JsonNode node) {
        onlyKnown(node, Set.of("zones", "lines"), "camera " + camera);
        List<Zone> zones = new ArrayList<>();
        node.path("zones").forEach(zone -> zones.add(zone(zone, "a zone of camera " + camera)));
        List<Line> lines = new ArrayList<>();
        node.path("lines").forEach(line -> lines.add(line(line, "a line of camera " + camera)));
        return new CameraZones("default", camera, Instant.EPOCH, zones, lines);
    }

    private static Zone zone(JsonNode node, String what) {
        onlyKnown(node, OF_ZONE, what);
        Double loitering = number(node, "loiteringAfterSeconds", what);
        Double crowd = number(node, "crowdFrom", what);
        return Zone.newBuilder()
                .setZoneId(id(node, what))
                .setName(node.path("name").asText(""))
                .setPolygon(points(node, "polygon", 3, what))
                .setClassNames(classNames(node))
                .setRestricted(node.path("restricted").asBoolean(false))
                .setLoiteringAfterMs(loitering == null ? null : Math.round(loitering * 1000))
                .setCrowdFrom(crowd == null ? null : crowd.intValue())
                .setSpeedLimit(real(number(node, "speedLimit", what)))
                .setWay(real(number(node, "way", what)))
                .build();
    }

    private static Line line(JsonNode node, String what) {
        onlyKnown(node, OF_LINE, what);
        return Line.newBuilder()
                .setLineId(id(node, what))
                .setName(node.path("name").asText(""))
                .setPoints(points(node, "points", 2, what))
                .setClassNames(classNames(node))
                .setDirection(node.path("direction").asText("any"))
                .setRestricted(node.path("restricted").asBoolean(false))
                .build();
    }

    private static void onlyKnown(JsonNode node, Set<String> known, String what) {
        if (!node.isObject()) {
            throw new BadUse(what + " is no object");
        }
        Set<String> others = new TreeSet<>();
        node.fieldNames().forEachRemaining(others::add);
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw new BadUse(what + " has no '" + String.join("', '", others) + "'");
        }
    }

    private static String id(JsonNode node, String what) {
        String id = node.path("id").asText("");
        if (id.isBlank()) {
            throw new BadUse(what + " has no id: give the one that it has, or any");
        }
        return id;
    }

    private static List<Point> points(JsonNode node, String member, int least, String what) {
        List<Point> points = new ArrayList<>();
        for (JsonNode point : node.path(member)) {
            if (!point.path("x").isNumber() || !point.path("y").isNumber()) {
                throw new BadUse(what + ": each point has an x and a y");
            }
            points.add(new Point(
                    (float) point.path("x").asDouble(), (float) point.path("y").asDouble()));
        }
        if (points.size() < least) {
            throw new BadUse(
                    what + " has " + points.size() + " points in '" + member + "': give " + least + " or more");
        }
        return points;
    }

    private static List<String> classNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("classNames").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static @Nullable Double number(JsonNode node, String member, String what) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new BadUse(what + " has " + member + " '" + value.asText() + "': give a number");
        }
        return value.asDouble();
    }

    private static @Nullable Float real(@Nullable Double number) {
        return number == null ? null : number.floatValue();
    }
}
