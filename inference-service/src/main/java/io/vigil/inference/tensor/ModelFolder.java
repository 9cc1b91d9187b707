package io.vigil.inference.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model on disk: {@code manifest.json} and {@code model.pb}. */
public record ModelFolder(Path path) {

    public ModelManifest manifest() {
        return ModelManifest.read(path);
    }

    /** @throws ModelLoadFailed where the graph is missing or its checksum is not the manifest's */
    byte[] graph(ModelManifest manifest) {
        byte[] graph;
        try {
            graph = Files.readAllBytes(path.resolve(ModelManifest.GRAPH));
        } catch (IOException e) {
            throw new ModelLoadFailed(path, "has no readable " + ModelManifest.GRAPH + "; build it again", e);
        }
        String checksum = Checksum.of(graph);
        if (!checksum.equals(manifest.sha256())) {
            throw failed("holds a graph with SHA-256 " + checksum + " where the manifest says " + manifest.sha256()
                    + ": it was damaged or exchanged; build it again");
        }
        return graph;
    }

    ModelLoadFailed failed(String reason) {
        return new ModelLoadFailed(path, reason);
    }

    ModelLoadFailed failed(String reason, Throwable cause) {
        return new ModelLoadFailed(path, reason, cause);
    }
}
