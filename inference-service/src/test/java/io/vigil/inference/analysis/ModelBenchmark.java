package io.vigil.inference.analysis;

import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.PixelBatch;
import io.vigil.inference.tensor.TensorFlowModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Frames a second of the whole way (decode, scale, three models, read-out) beside the bare models on prepared input, and what
 * the first run of a batch size costs. Run in this module, once built:
 *
 * <pre>mvn -o exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.vigil.inference.analysis.ModelBenchmark</pre>
 */
final class ModelBenchmark {

    private static final int ROUNDS = 6;

    private final List<ModelRuntime> models;
    private final BatchAnalyser analyser;
    private final JpegDecoder decoder = new JpegDecoder();
    private final byte[] jpeg;

    private ModelBenchmark(List<ModelRuntime> models, byte[] jpeg) {
        this.models = models;
        this.jpeg = jpeg;
        analyser = new BatchAnalyser(
                new Roles(
                        new CenterNet(models.get(0), new Thresholds(0.4f, Map.of(), 0.5f), 16),
                        new BlazeFace(models.get(1), 0.5f, 16),
                        new MoveNet(models.get(2), 0.2f, 16),
                        List.of()),
                8);
    }

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        List<ModelRuntime> models = Stream.of("objects", "faces", "pose")
                .<ModelRuntime>map(
                        role -> TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of(1, 2)))
                .toList();
        System.out.printf("load and warm up at 1 and 2: %.2f s%n", seconds(begin));
        try (InputStream jpeg = Objects.requireNonNull(ModelBenchmark.class.getResourceAsStream("/astronaut.jpg"))) {
            ModelBenchmark benchmark = new ModelBenchmark(models, jpeg.readAllBytes());
            for (int batch : new int[] {1, 4, 8, 16}) {
                benchmark.measure(batch);
            }
        }
        models.forEach(ModelRuntime::close);
    }

    private void measure(int batch) {
        long first = System.nanoTime();
        whole(batch);
        double cold = seconds(first);
        long begin = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            whole(batch);
        }
        double whole = ROUNDS * batch / seconds(begin);
        List<PixelBatch> inputs = models.stream()
                .map(model -> filled(new PixelBatch(model.manifest().input(), batch)))
                .toList();
        begin = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            for (int model = 0; model < inputs.size(); model++) {
                models.get(model).run(inputs.get(model));
            }
        }
        double bare = ROUNDS * batch / seconds(begin);
        System.out.printf(
                "batch %2d: whole way %5.1f frames/s, bare models %5.1f frames/s (%.0f %%), first run %.0f ms%n",
                batch, whole, bare, 100 * whole / bare, 1000 * cold);
    }

    private void whole(int batch) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            pictures.add(decoder.decode(jpeg));
        }
        Laps laps = (stage, nanoseconds) -> {};
        List<Look> looks =
                pictures.stream().map(picture -> new Look(picture, true)).toList();
        analyser.people(looks, analyser.objects(pictures, laps), laps);
        pictures.forEach(Picture::close);
    }

    private static PixelBatch filled(PixelBatch batch) {
        while (batch.size() < batch.capacity()) {
            batch.next();
        }
        return batch;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
