package io.vigil.inference.conversion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;

/**
 * Takes TFJS's fused operations apart, since TensorFlow has no such kernels for every device. Its own optimiser fuses them
 * again for the device at hand.
 */
final class FusedOperations implements GraphEdit {

    private static final Map<String, String> PLAIN = Map.of(
            "_FusedConv2D", "Conv2D",
            "FusedDepthwiseConv2dNative", "DepthwiseConv2dNative",
            "_FusedMatMul", "MatMul");

    private static final Set<String> ONLY_FUSED =
            Set.of("fused_ops", "num_args", "epsilon", "leakyrelu_alpha", "TArgs", "host_args", "num_host_args");

    private static final Map<String, AttrValue> FLOAT = Map.of("T", Constants.type(DataType.DT_FLOAT));

    @Override
    public void apply(Graph graph) {
        for (NodeDef node : graph.nodes()) {
            if (PLAIN.containsKey(node.getOp())) {
                takeApart(graph, node);
            } else if (node.getOp().equals("Prelu")) {
                prelu(graph, node.getName(), node.getInput(0), node.getInput(1));
            }
        }
    }

    private static void takeApart(Graph graph, NodeDef fused) {
        List<String> steps = fused.getAttrOrThrow("fused_ops").getList().getSList().stream()
                .map(step -> step.toStringUtf8())
                .toList();
        String last = plain(graph, fused);
        int argument = 2;
        for (int i = 0; i < steps.size(); i++) {
            String name = i == steps.size() - 1 ? fused.getName() : fused.getName() + "/" + steps.get(i);
            switch (steps.get(i)) {
                case "BiasAdd" -> graph.put(name, "BiasAdd", FLOAT, last, fused.getInput(argument++));
                case "Relu", "Relu6", "Elu" -> graph.put(name, steps.get(i), FLOAT, last);
                case "Prelu" -> prelu(graph, name, last, fused.getInput(argument++));
                default ->
                    throw new ConversionFailed("Fused step " + steps.get(i) + " is not handled: " + fused.getName());
            }
            last = name;
        }
    }

    private static String plain(Graph graph, NodeDef fused) {
        NodeDef.Builder plain = NodeDef.newBuilder()
                .setName(fused.getName() + "/" + PLAIN.get(fused.getOp()))
                .setOp(PLAIN.get(fused.getOp()))
                .addAllInput(fused.getInputList().subList(0, 2));
        fused.getAttrMap().forEach((key, value) -> {
            if (!ONLY_FUSED.contains(key)) {
                plain.putAttr(key, value);
            }
        });
        return graph.put(plain.build());
    }

    /** prelu(x) = relu(x) - slope * relu(-x). */
    private static void prelu(Graph graph, String name, String input, String slope) {
        graph.put(name + "/positive", "Relu", FLOAT, input);
        graph.put(name + "/negated", "Neg", FLOAT, input);
        graph.put(name + "/negative", "Relu", FLOAT, name + "/negated");
        graph.put(name + "/sloped", "Mul", FLOAT, slope, name + "/negative");
        graph.put(name, "Sub", FLOAT, name + "/positive", name + "/sloped");
    }
}
