package io.vigil.inference.conversion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.VersionDef;

/** A graph under edit: nodes by name, in the order in which they came. */
final class Graph {

    /** Any version from TensorFlow 2 on: without one the newest semantics of an operation do not apply. */
    private static final int PRODUCER = 1087;

    private final Map<String, NodeDef> nodes = new LinkedHashMap<>();

    Graph(List<NodeDef> nodes) {
        nodes.forEach(this::put);
    }

    List<NodeDef> nodes() {
        return List.copyOf(nodes.values());
    }

    /** @param tensor a node's name, with or without the number of an output */
    boolean has(String tensor) {
        return nodes.containsKey(nodeOf(tensor));
    }

    NodeDef node(String name) {
        NodeDef node = nodes.get(name);
        if (node == null) {
            throw new ConversionFailed(
                    "The graph has no node " + name + ": another release of the model needs its own edits");
        }
        return node;
    }

    /** Adds a node or replaces the one of the same name. */
    String put(NodeDef node) {
        nodes.put(node.getName(), node);
        return node.getName();
    }

    String put(String name, String operation, Map<String, AttrValue> attributes, String... inputs) {
        return put(NodeDef.newBuilder()
                .setName(name)
                .setOp(operation)
                .addAllInput(List.of(inputs))
                .putAllAttr(attributes)
                .build());
    }

    void setInput(String name, int index, String input) {
        put(node(name).toBuilder().setInput(index, input).build());
    }

    void setAttribute(String name, String attribute, AttrValue value) {
        put(node(name).toBuilder().putAttr(attribute, value).build());
    }

    /** Every node that reads {@code from} reads {@code to} instead. */
    void redirect(String from, String to) {
        for (NodeDef node : nodes()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                if (node.getInput(i).equals(from)) {
                    setInput(node.getName(), i, to);
                }
            }
        }
    }

    String reshape(String name, DataType type, String input, int... shape) {
        put(Constants.ints(name + "/shape", shape));
        return put(
                name,
                "Reshape",
                Map.of("T", Constants.type(type), "Tshape", Constants.type(DataType.DT_INT32)),
                input,
                name + "/shape");
    }

    /** Picks along axis 1, within each batch element: params [N,m,...], indices [N,k] to [N,k,...]. */
    String gatherInBatch(String name, String params, String indices) {
        put(Constants.scalar(name + "/axis", 1));
        return put(
                name,
                "GatherV2",
                Map.of(
                        "Tparams", Constants.type(DataType.DT_FLOAT),
                        "Tindices", Constants.type(DataType.DT_INT32),
                        "Taxis", Constants.type(DataType.DT_INT32),
                        "batch_dims", AttrValue.newBuilder().setI(1).build()),
                params,
                indices,
                name + "/axis");
    }

    /** Joins along axis 1: [N,a,...] and [N,b,...] to [N,a+b,...]. */
    void concatenateInBatch(String name, String first, String second) {
        put(Constants.scalar(name + "/axis", 1));
        put(
                name,
                "ConcatV2",
                Map.of(
                        "T", Constants.type(DataType.DT_FLOAT),
                        "Tidx", Constants.type(DataType.DT_INT32),
                        "N", AttrValue.newBuilder().setI(2).build()),
                first,
                second,
                name + "/axis");
    }

    /** Lets a float tensor be read under another name. */
    void rename(String name, String tensor) {
        put(name, "Identity", Map.of("T", Constants.type(DataType.DT_FLOAT)), tensor);
    }

    /** @return only what the outputs need, on no particular device */
    GraphDef reduceTo(List<String> outputs) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open =
                new ArrayDeque<>(outputs.stream().map(Graph::nodeOf).toList());
        while (!open.isEmpty()) {
            String name = open.pop();
            if (needed.add(name)) {
                node(name).getInputList().forEach(input -> open.push(nodeOf(input)));
            }
        }
        GraphDef.Builder graph = GraphDef.newBuilder()
                .setVersions(VersionDef.newBuilder().setProducer(PRODUCER).build());
        nodes.values().stream()
                .filter(node -> needed.contains(node.getName()))
                .forEach(node -> graph.addNode(node.toBuilder().clearDevice()));
        return graph.build();
    }

    private static String nodeOf(String input) {
        String name = input.startsWith("^") ? input.substring(1) : input;
        int output = name.lastIndexOf(':');
        return output < 0 ? name : name.substring(0, output);
    }
}
