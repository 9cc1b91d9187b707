package io.vigil.inference.conversion;

import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelLoadFailed;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.SelfTestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.proto.GraphDef;

/** Turns one TFJS model into a model folder: {@code model.pb} and {@code manifest.json}. The same source gives the same bytes. */
final class ModelConverter {

    private final ModelSource source;

    ModelConverter(ModelSource source) {
        this.source = source;
    }

    /** @return whether there was anything to do */
    boolean convert(Path models, Path folder) throws IOException {
        TfjsModel model = TfjsModel.read(models.resolve(source.file() + ".json"));
        String fingerprint = model.fingerprint(recipe());
        if (isUpToDate(folder, fingerprint)) {
            return false;
        }
        ModelWriter.write(folder, graph(model), manifest(fingerprint));
        SelfTestRun.record(new ModelFolder(folder), tolerance());
        return true;
    }

    /** Where a read-out picks the best of many cells, another processor's last digits may pick another cell. */
    private float tolerance() {
        return switch (source.reading().decoding()) {
            case CENTERNET, MOVENET -> 0.25f;
            default -> 0.02f;
        };
    }

    private GraphDef graph(TfjsModel model) {
        Graph graph = model.graph();
        new FusedOperations().apply(graph);
        source.edits().forEach(edit -> edit.apply(graph));
        source.input().apply(graph);
        return graph.reduceTo(source.outputs().stream().map(Output::tensor).toList());
    }

    private ModelManifest manifest(String fingerprint) {
        PixelInput input = source.input();
        return new ModelManifest(
                source.role(),
                source.file(),
                source.version(),
                "",
                fingerprint,
                Input.pixels(PixelInput.NAME, input.height(), input.width()),
                source.outputs(),
                source.reading(),
                source.licence(),
                source.origin(),
                null);
    }

    private String recipe() {
        return ModelCatalogue.REVISION
                + source.version()
                + source.input()
                + source.outputs()
                + source.reading()
                + source.licence();
    }

    /** A manifest that an older build wrote in another form is not. */
    private static boolean isUpToDate(Path folder, String fingerprint) {
        try {
            ModelManifest manifest = ModelManifest.read(folder);
            return Files.exists(folder.resolve(ModelManifest.GRAPH))
                    && fingerprint.equals(manifest.source())
                    && manifest.selfTest() != null;
        } catch (ModelLoadFailed missingOrOlder) {
            return false;
        }
    }
}
