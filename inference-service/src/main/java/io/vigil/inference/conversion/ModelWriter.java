package io.vigil.inference.conversion;

import com.google.protobuf.CodedOutputStream;
import io.vigil.inference.tensor.Checksum;
import io.vigil.inference.tensor.ModelManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.proto.GraphDef;

/** Writes a graph and its manifest. The same graph gives the same bytes. */
final class ModelWriter {

    private ModelWriter() {}

    /** @return the manifest with the graph's checksum */
    static ModelManifest write(Path folder, GraphDef graph, ModelManifest manifest) throws IOException {
        byte[] bytes = serialised(graph);
        ModelManifest sealed = manifest.withSha256(Checksum.of(bytes));
        Files.createDirectories(folder);
        Files.write(folder.resolve(ModelManifest.GRAPH), bytes);
        sealed.write(folder);
        return sealed;
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(ModelManifest.GRAPH));
        Files.deleteIfExists(folder.resolve(ModelManifest.FILE));
    }

    private static byte[] serialised(GraphDef graph) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(graph.getSerializedSize());
        CodedOutputStream stream = CodedOutputStream.newInstance(bytes);
        stream.useDeterministicSerialization();
        graph.writeTo(stream);
        stream.flush();
        return bytes.toByteArray();
    }
}
