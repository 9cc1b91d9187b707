package io.vigil.inference.scene;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An autoencoder over {@link SceneFeature}s: what it cannot reconstruct is unlike what it learned. The model tells score, error and
 * each feature's share of the error.
 */
public final class AutoencoderWatch implements SceneWatch {

    /** More cameras than any worker has; the one silent for longest is forgotten. */
    private static final int MOST_CAMERAS = 4096;

    private static final int NAMED = 3;

    /** Mean height of people, of the picture's: the nearest that were learned from filled a third. */
    private static final float TALLEST = 0.5f;

    /** Share of the picture: hardly any vehicle was learned from. */
    private static final float LARGEST_VEHICLES = 0.1f;

    private static final SceneFeature[] FEATURES = SceneFeature.values();

    private final ModelRuntime model;
    private final PixelBatch batch;
    private final Map<String, CameraScene> cameras = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CameraScene> eldest) {
            return size() > MOST_CAMERAS;
        }
    };

    /** @throws IllegalArgumentException where the model does not read and answer one value a feature */
    public AutoencoderWatch(ModelRuntime model, int batchSize) {
        this.model = model;
        ModelManifest manifest = model.manifest();
        boolean shares = manifest.outputs().stream().anyMatch(output -> output.floats() == FEATURES.length);
        if (manifest.input().values() != FEATURES.length || !shares) {
            throw new IllegalArgumentException("an anomaly model reads [N," + FEATURES.length
                    + "] features and answers score, error and as many shares, but " + manifest.name() + " reads "
                    + manifest.input().shape() + " and answers " + manifest.outputs());
        }
        batch = new PixelBatch(manifest.input(), batchSize);
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public List<Optional<SceneAnomaly>> judge(List<TrackedFrame> frames) {
        List<Optional<float[]>> features = frames.stream()
                .map(frame -> cameras.computeIfAbsent(frame.camera(), camera -> new CameraScene())
                        .see(frame)
                        .filter(AutoencoderWatch::isFamiliar))
                .toList();
        List<SceneAnomaly> judged =
                run(features.stream().flatMap(Optional::stream).toList());
        List<Optional<SceneAnomaly>> answers = new ArrayList<>();
        int next = 0;
        for (Optional<float[]> seen : features) {
            answers.add(seen.isPresent() ? Optional.of(judged.get(next++)) : Optional.empty());
        }
        return answers;
    }

    /** The model learned from overviews of pedestrians: a portrait or a lorry close by is unlike them without being unusual. */
    private static boolean isFamiliar(float[] features) {
        return features[SceneFeature.PEOPLE_HEIGHT.place()] <= TALLEST
                && features[SceneFeature.VEHICLE_AREA.place()] <= LARGEST_VEHICLES;
    }

    private List<SceneAnomaly> run(List<float[]> features) {
        List<SceneAnomaly> anomalies = new ArrayList<>();
        for (int from = 0; from < features.size(); from += batch.capacity()) {
            List<float[]> part = features.subList(from, Math.min(features.size(), from + batch.capacity()));
            batch.clear();
            part.forEach(values -> batch.nextFloats().put(values));
            Outputs outputs = model.run(batch);
            for (int i = 0; i < part.size(); i++) {
                anomalies.add(new SceneAnomaly(
                        outputs.of("score")[i], outputs.of("error")[i], largest(outputs.of("shares"), i)));
            }
        }
        return anomalies;
    }

    private static Map<String, Float> largest(float[] shares, int element) {
        int from = element * FEATURES.length;
        Map<String, Float> named = new LinkedHashMap<>();
        IntStream.range(0, FEATURES.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -shares[from + i]))
                .limit(NAMED)
                .forEach(i -> named.put(FEATURES[i].word(), shares[from + i]));
        return named;
    }
}
