package io.vigil.inference.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A model on disk: {@code manifest.json} beside a frozen graph {@code model.pb} or a folder {@code saved_model}. */
public record ModelFolder(Path path) {

    static final String SAVED_MODEL = "saved_model";

    public ModelManifest manifest() {
        return ModelManifest.read(path);
    }

    boolean isSavedModel() {
        return Files.isDirectory(path.resolve(SAVED_MODEL));
    }

    byte[] graph() throws IOException {
        return Files.readAllBytes(path.resolve(ModelManifest.GRAPH));
    }

    /** @throws ModelLoadFailed where the graph is missing or its checksum is not the manifest's */
    public void verify(ModelManifest manifest) {
        String checksum = checksum();
        if (!checksum.equals(manifest.sha256())) {
            throw failed(
                    "holds a graph with SHA-256 " + checksum + " where the manifest says " + manifest.sha256()
                            + ": it was damaged or exchanged; build it again, or correct the manifest if the exchange was meant");
        }
    }

    /** SHA-256 of the frozen graph, or of a SavedModel's files one after the other, in the order of their paths. */
    public String checksum() {
        boolean frozen = Files.exists(path.resolve(ModelManifest.GRAPH));
        if (frozen == isSavedModel()) {
            throw failed(
                    frozen
                            ? "holds both " + ModelManifest.GRAPH + " and " + SAVED_MODEL + "; remove the one not meant"
                            : "has neither " + ModelManifest.GRAPH + " nor " + SAVED_MODEL + "; build it again");
        }
        try {
            return frozen ? Checksum.of(graph()) : Checksum.of(savedModel());
        } catch (IOException e) {
            throw failed("holds a graph that cannot be read: " + e.getMessage() + "; build it again", e);
        }
    }

    private byte[][] savedModel() throws IOException {
        Path folder = path.resolve(SAVED_MODEL);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted((one, other) -> name(folder, one).compareTo(name(folder, other)))
                    .toList();
        }
        byte[][] contents = new byte[files.size()][];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = Files.readAllBytes(files.get(i));
        }
        return contents;
    }

    /** The same on every platform. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** @throws ModelLoadFailed where the manifest says another role */
    public void requireRole(Role role) {
        Role found = manifest().role();
        if (found != role) {
            throw failed("holds a model of role " + found.word() + ", not " + role.word()
                    + "; correct the setting, or the manifest's role");
        }
    }

    ModelLoadFailed failed(String reason) {
        return new ModelLoadFailed(path, reason);
    }

    ModelLoadFailed failed(String reason, Throwable cause) {
        return new ModelLoadFailed(path, reason, cause);
    }
}
