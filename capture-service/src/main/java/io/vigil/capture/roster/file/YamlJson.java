package io.vigil.capture.roster.file;

import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** YAML as JSON whose scalars are texts just as they are written: a password 0123 stays one. */
final class YamlJson {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Placeholders placeholders;

    YamlJson(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** @throws BadEntry where it is no mapping, or something in it cannot be taken as it is meant */
    ObjectNode of(Node node) {
        if (node instanceof MappingNode mapping) {
            return object(mapping, 0);
        }
        throw new BadEntry("it is no camera: write 'id:' and 'url:' below each other");
    }

    private JsonNode value(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new BadEntry("it is nested too deeply");
        }
        if (node instanceof ScalarNode scalar) {
            return Tag.NULL.equals(scalar.getTag())
                    ? NODES.nullNode()
                    : NODES.stringNode(placeholders.filled(scalar.getValue()));
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence.getValue(), depth);
        }
        return object((MappingNode) node, depth);
    }

    private ArrayNode array(List<Node> values, int depth) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(value(value, depth + 1)));
        return array;
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (object.has(key)) {
                throw new BadEntry("'" + key + "' is there twice");
            }
            object.set(key, value(tuple.getValueNode(), depth + 1));
        }
        return object;
    }
}
