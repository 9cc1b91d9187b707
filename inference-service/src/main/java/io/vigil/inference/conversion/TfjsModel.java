package io.vigil.inference.conversion;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.vigil.inference.tensor.Checksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A TFJS graph model as it lies in a package: a graph in JSON beside its weights. */
final class TfjsModel {

    private final byte[] description;
    private final byte[] weights;

    private TfjsModel(byte[] description, byte[] weights) {
        this.description = description;
        this.weights = weights;
    }

    /**
     * An input or an output.
     *
     * @param type such as DT_FLOAT
     * @param shape of one batch element
     */
    record Port(String name, String type, List<Integer> shape) {}

    /** @param file the JSON, with its weights' files beside it */
    static TfjsModel read(Path file) throws IOException {
        byte[] description = Files.readAllBytes(file);
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (JsonNode group : new JsonMapper().readTree(description).path("weightsManifest")) {
            for (JsonNode part : group.path("paths")) {
                weights.write(Files.readAllBytes(file.resolveSibling(part.asString())));
            }
        }
        return new TfjsModel(description, weights.toByteArray());
    }

    /** Whether a file is a graph model's JSON. */
    static boolean isDescription(Path file) {
        try {
            return new JsonMapper()
                    .readTree(Files.readAllBytes(file))
                    .path("modelTopology")
                    .has("node");
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    List<Port> inputs() {
        return ports("inputs");
    }

    List<Port> outputs() {
        return ports("outputs");
    }

    private List<Port> ports(String side) {
        JsonNode model = new JsonMapper().readTree(description);
        JsonNode signature =
                model.has("signature") ? model.path("signature") : model.at("/userDefinedMetadata/signature");
        List<Port> ports = new ArrayList<>();
        for (JsonNode port : signature.path(side)) {
            List<Integer> shape = new ArrayList<>();
            port.at("/tensorShape/dim")
                    .forEach(dimension -> shape.add(dimension.path("size").asInt(-1)));
            String name = port.path("name").asString().replaceFirst(":0$", "");
            if (shape.size() < 2 || shape.subList(1, shape.size()).stream().anyMatch(size -> size < 1)) {
                throw new ConversionFailed("The model's signature does not say the shape of " + name + " but " + shape
                        + ": it cannot be converted without that");
            }
            ports.add(new Port(name, port.path("dtype").asString(), List.copyOf(shape.subList(1, shape.size()))));
        }
        if (ports.isEmpty()) {
            throw new ConversionFailed("The model has no signature that names its " + side);
        }
        return ports;
    }

    /** The same for the same files and the same recipe. */
    String fingerprint(String recipe) {
        return Checksum.of(recipe.getBytes(StandardCharsets.UTF_8), description, weights);
    }

    /** @return the graph with its constants filled in */
    Graph graph() {
        JsonNode model = new JsonMapper().readTree(description);
        Weights values = new Weights(model.path("weightsManifest"), weights);
        GraphDef.Builder topology = GraphDef.newBuilder();
        try {
            JsonFormat.parser()
                    .ignoringUnknownFields()
                    .merge(model.path("modelTopology").toString(), topology);
        } catch (InvalidProtocolBufferException e) {
            throw new ConversionFailed("The model's topology is not a graph: " + e.getMessage(), e);
        }
        List<NodeDef> nodes = new ArrayList<>();
        for (NodeDef node : topology.getNodeList()) {
            nodes.add(node.getOp().equals("Const") ? values.fill(node) : node);
        }
        return new Graph(nodes);
    }
}
