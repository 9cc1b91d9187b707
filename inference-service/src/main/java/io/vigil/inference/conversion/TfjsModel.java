package io.vigil.inference.conversion;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.vigil.inference.tensor.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
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

    static TfjsModel read(Path folder, String file) throws IOException {
        return new TfjsModel(
                Files.readAllBytes(folder.resolve(file + ".json")), Files.readAllBytes(folder.resolve(file + ".bin")));
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
