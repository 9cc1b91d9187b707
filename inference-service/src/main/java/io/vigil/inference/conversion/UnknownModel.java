package io.vigil.inference.conversion;

import io.vigil.inference.conversion.TfjsModel.Port;
import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelLoadFailed;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Colours;
import io.vigil.inference.tensor.ModelManifest.Element;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.tensor.SelfTestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A TFJS model that the catalogue does not know. What its file says of it goes into the manifest; what no file says (normalisation,
 * labels, licence) gets a common value, to be corrected by whoever knows. It must run in batches with no other change than to
 * its reshapes.
 */
final class UnknownModel {

    /** Pixels 0-255 to 0-1, the commonest of what models are trained on. */
    private static final float SCALE = 1 / 255f;

    private static final float TOLERANCE = 0.02f;

    private final Path description;
    private final Role role;

    UnknownModel(Path description, Role role) {
        this.description = description;
        this.role = role;
    }

    ModelManifest convert(Path target) throws IOException {
        TfjsModel model = TfjsModel.read(description);
        ModelManifest manifest = manifest(model);
        Graph graph = model.graph();
        new FusedOperations().apply(graph);
        new AnyBatch(manifest.input().tensor(), manifest.input().shape()).apply(graph);
        manifest.outputs().stream()
                .filter(output -> !graph.has(output.tensor()))
                .forEach(output -> {
                    throw new ConversionFailed(
                            description + " names an output " + output.tensor() + " that its graph lacks");
                });
        List<String> outputs = manifest.outputs().stream().map(Output::tensor).toList();
        ModelManifest written = ModelWriter.write(target, graph.reduceTo(outputs), manifest);
        try {
            SelfTestRun.record(new ModelFolder(target), TOLERANCE);
        } catch (ModelLoadFailed e) {
            ModelWriter.remove(target);
            throw new ConversionFailed(
                    "the model does not run in batches on TensorFlow as it is, and needs edits of its own: "
                            + e.getMessage(),
                    e);
        }
        return written;
    }

    private ModelManifest manifest(TfjsModel model) {
        if (model.inputs().size() != 1) {
            throw new ConversionFailed(
                    description + " has the inputs " + model.inputs() + "; only models of one input can be used");
        }
        Decoding decoding = Decoding.first(role)
                .orElseThrow(() -> new ConversionFailed("no model of role " + role.word() + " can be converted"));
        List<Output> outputs = outputs(decoding, model.outputs());
        String name = description.getFileName().toString().replaceFirst("\\.json$", "");
        return new ModelManifest(
                role,
                name,
                "converted",
                "",
                null,
                input(model.inputs().get(0)),
                outputs,
                new Reading(decoding, labels(decoding, outputs), Map.of()),
                "NOASSERTION",
                "unknown",
                null);
    }

    private static Input input(Port port) {
        if (!port.type().equals("DT_FLOAT")) {
            throw new ConversionFailed(
                    "the input " + port.name() + " is " + port.type() + "; only float inputs can be fed");
        }
        List<Integer> shape = port.shape();
        int channels = shape.get(shape.size() - 1);
        if (shape.size() != 3) {
            return Input.vector(port.name(), shape.toArray(Integer[]::new));
        }
        if (channels != 1 && channels != 3) {
            throw new ConversionFailed("the input " + port.name() + " has shape " + shape
                    + "; pictures are [height,width,1 or 3], channels last");
        }
        Colours colours = channels == 1 ? Colours.GRAY : Colours.RGB;
        return new Input(port.name(), Element.FLOAT32, shape, colours, List.of(SCALE), List.of());
    }

    private List<Output> outputs(Decoding decoding, List<Port> found) {
        List<String> wanted = decoding.outputs();
        if (found.size() < wanted.size()) {
            throw new ConversionFailed(
                    "the decoding " + decoding.word() + " reads " + wanted + ", the model has " + found);
        }
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            Port port = found.stream()
                    .filter(candidate -> candidate.name().contains(name))
                    .findFirst()
                    .orElse(found.get(i));
            outputs.add(new Output(name, port.name(), port.shape()));
        }
        return outputs;
    }

    private static List<String> labels(Decoding decoding, List<Output> outputs) {
        return decoding.isLabelled()
                ? IntStream.range(0, outputs.get(0).floats())
                        .mapToObj(String::valueOf)
                        .toList()
                : List.of();
    }
}
