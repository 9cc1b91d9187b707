package io.vigil.inference.analysis;

import io.vigil.inference.emotion.EmotionClassifier;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.gaze.GazeEstimator;
import io.vigil.inference.identity.FaceEmbedder;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A role that reads something in faces, and where it may. */
public final class FaceRole {

    private final String stage;
    private final Supplier<List<ModelManifest>> manifests;
    private final Predicate<Look> asked;
    private final BiFunction<List<Portrait>, List<FaceView>, List<FaceView>> reading;

    private FaceRole(
            String stage,
            Supplier<List<ModelManifest>> manifests,
            Predicate<Look> asked,
            BiFunction<List<Portrait>, List<FaceView>, List<FaceView>> reading) {
        this.stage = stage;
        this.manifests = manifests;
        this.asked = asked;
        this.reading = reading;
    }

    /** Where affect may be inferred. */
    public static FaceRole emotion(EmotionClassifier classifier) {
        return new FaceRole(
                "emotion",
                () -> List.of(classifier.manifest()),
                Look::affect,
                (faces, known) -> merged(known, classifier.classify(faces), view -> view::with));
    }

    /** Where affect may be inferred. */
    public static FaceRole gaze(GazeEstimator estimator) {
        return new FaceRole(
                "gaze",
                estimator::manifests,
                Look::affect,
                (faces, known) -> merged(
                        known,
                        estimator.estimate(faces),
                        view -> gaze -> gaze.map(view::with).orElse(view)));
    }

    /** @param wanted whether there is anybody to compare with; asked for every face, by the thread that analyses */
    public static FaceRole identity(FaceEmbedder embedder, BooleanSupplier wanted) {
        return new FaceRole(
                "identity",
                () -> List.of(embedder.manifest()),
                look -> wanted.getAsBoolean(),
                (faces, known) -> merged(known, embedder.embed(faces), view -> view::with));
    }

    List<ModelManifest> manifests() {
        return manifests.get();
    }

    boolean isAskedOf(Look look) {
        return asked.test(look);
    }

    /** @return what is known of each face now; no more than before where a model fails */
    List<FaceView> read(List<Portrait> faces, List<FaceView> known, RollCall roll) {
        return roll.ask(stage, manifests(), () -> reading.apply(faces, known), known);
    }

    private static <T> List<FaceView> merged(
            List<FaceView> known, List<T> read, Function<FaceView, Function<T, FaceView>> merging) {
        List<FaceView> merged = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            merged.add(merging.apply(known.get(i)).apply(read.get(i)));
        }
        return merged;
    }
}
