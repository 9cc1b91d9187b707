package io.vigil.capture.roster.file;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.roster.Entry;
import io.vigil.capture.roster.StreamAddress;
import io.vigil.capture.roster.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the cameras of one YAML text. What is wrong is named by line and never quoted: it may be a password. */
final class YamlCameras {
    private static final Logger log = LoggerFactory.getLogger(YamlCameras.class);
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "url",
            "host",
            "port",
            "user",
            "password",
            "path",
            "priority",
            "transport",
            "masks",
            "motion_gate");

    private final String file;
    private final YamlJson json;

    /** @param file what it is called in messages */
    YamlCameras(String file, Placeholders placeholders) {
        this.file = file;
        this.json = new YamlJson(placeholders);
    }

    /** @throws Unavailable where it is no list of cameras at all */
    List<Camera> read(String text) {
        List<Camera> cameras = new ArrayList<>();
        for (Node entry : entries(text)) {
            int line = entry.getStartMark().getLine() + 1;
            try {
                cameras.add(named(camera(json.of(entry)), line));
            } catch (BadEntry e) {
                bad(entry, line, e.getMessage(), cameras);
            }
        }
        return cameras;
    }

    private Camera camera(ObjectNode fields) {
        Set<String> unknown = new TreeSet<>(fields.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new BadEntry("it has keys that mean nothing here: use " + String.join(", ", new TreeSet<>(KEYS)));
        }
        String id = text(fields, "id");
        if (id.isEmpty()) {
            throw new BadEntry("it has no id: give the camera one of its own");
        }
        if (fields.hasNonNull("transport") && Entry.transport(fields).isEmpty()) {
            throw new BadEntry("its transport is neither tcp nor udp");
        }
        if (fields.hasNonNull("motion_gate")
                && Entry.flag(fields.path("motion_gate")).isEmpty()) {
            throw new BadEntry("its motion_gate is neither true nor false");
        }
        if (!text(fields, "priority").matches("-?\\d{0,9}")) {
            throw new BadEntry("its priority is no whole number");
        }
        return Entry.camera(id, address(fields), fields);
    }

    private static CameraAddress address(ObjectNode fields) {
        String url = text(fields, "url");
        if (!url.isEmpty()) {
            return CameraAddress.parse(url);
        }
        String port = text(fields, "port");
        if (!port.matches("\\d{0,5}")) {
            throw new BadEntry("its port is no number");
        }
        return StreamAddress.built(
                text(fields, "host"),
                port.isEmpty() ? 0 : Integer.parseInt(port),
                text(fields, "user"),
                fields.path("password").asString(""),
                text(fields, "path"));
    }

    private Camera named(Camera camera, int line) {
        if (camera.address() instanceof Unusable unusable) {
            log.atWarn().addKeyValue("line", line).log(file + ": " + unusable.remedy());
        }
        return camera;
    }

    /** It is listed by its id all the same, where it has one, so that its state says what is wrong. */
    private void bad(Node entry, int line, String reason, List<Camera> cameras) {
        log.atWarn().addKeyValue("line", line).log(file + ": an entry cannot be used: " + reason);
        String id = id(entry);
        if (!id.isEmpty()) {
            String remedy = "the camera's entry in " + file + ", line " + line + ", cannot be used: " + reason;
            cameras.add(Entry.unusable(id, remedy));
        }
    }

    private static String id(Node entry) {
        if (entry instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && "id".equals(key.getValue())
                        && tuple.getValueNode() instanceof ScalarNode value
                        && !value.getValue().contains("${")) {
                    return value.getValue().strip();
                }
            }
        }
        return "";
    }

    private List<Node> entries(String text) {
        Node root = root(text);
        if (root instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && "cameras".equals(key.getValue())
                && mapping.getValue().get(0).getValueNode() instanceof SequenceNode cameras) {
            return cameras.getValue();
        }
        throw new Unavailable(file + " is no list of cameras: it must begin with 'cameras:' and hold nothing beside;"
                + " 'cameras: []' is none");
    }

    private Node root(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(20);
        try {
            return new Yaml(limits).compose(new java.io.StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String where =
                    mark == null ? "" : " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
            throw new Unavailable(file + " is no YAML" + where + ": correct it");
        } catch (YAMLException e) {
            throw new Unavailable(file + " is no YAML: correct it");
        }
    }

    private static String text(ObjectNode fields, String name) {
        return fields.path(name).asString("").strip();
    }
}
