package io.vigil.inference.tensor;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;

/** A graph and the session it runs in, whichever form it has on disk. */
record GraphSession(Graph graph, Session session, AutoCloseable owner) implements AutoCloseable {

    /** @throws ModelLoadFailed where the graph's checksum is not the manifest's */
    static GraphSession open(ModelFolder folder, ModelManifest manifest, ConfigProto config) throws IOException {
        folder.verify(manifest);
        return folder.isSavedModel() ? saved(folder, config) : frozen(folder, config);
    }

    private static GraphSession saved(ModelFolder folder, ConfigProto config) {
        SavedModelBundle bundle = SavedModelBundle.loader(
                        folder.path().resolve(ModelFolder.SAVED_MODEL).toString())
                .withTags(SavedModelBundle.DEFAULT_TAG)
                .withConfigProto(config)
                .load();
        return new GraphSession(bundle.graph(), bundle.session(), bundle);
    }

    private static GraphSession frozen(ModelFolder folder, ConfigProto config) throws IOException {
        Graph graph = new Graph();
        try {
            graph.importGraphDef(GraphDef.parseFrom(folder.graph()));
            Session session = new Session(graph, config);
            return new GraphSession(graph, session, () -> close(session, graph));
        } catch (IOException | RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /** A graph waits for its sessions when it is closed. */
    private static void close(Session session, Graph graph) {
        session.close();
        graph.close();
    }

    /** Names of what can be fed. */
    List<String> placeholders() {
        Stream<GraphOperation> operations =
                StreamSupport.stream(((Iterable<GraphOperation>) graph::operations).spliterator(), false);
        return operations
                .filter(operation -> operation.type().equals("Placeholder"))
                .map(GraphOperation::name)
                .toList();
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (Exception e) {
            throw new IllegalStateException("a session could not be closed", e);
        }
    }
}
