package io.vigil.inference.training;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.scene.SceneFeature;
import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * Trains the anomaly model on ordinary scenes, sets its threshold on blocks of time that it did not learn from, and tests it on
 * others.
 */
final class SceneRole {

    static final String VERSION = "1";

    private static final int FEATURES = SceneFeature.values().length;

    /** The threshold is this quantile of the calibration's errors, ... */
    private static final double QUANTILE = 0.99;

    /** ... times this: blocks of the same camera differ by about as much. */
    private static final double MARGIN = 1.5;

    /** Real blocks take turns in what they are for: learning, calibration, test. */
    private static final int TURNS = 3;

    /** Real footage is scarce, and is what counts: it is shown so many times. */
    private static final int REAL_COPIES = 10;

    private static final Set<String> ORDINARY = Set.of(ClipCatalogue.WALKING, ClipCatalogue.STANDING);

    private final List<Clip> clips;
    private final List<TrackedFrame> footage;
    private final Learning learning;
    private final PrintStream progress;

    SceneRole(List<Clip> clips, List<TrackedFrame> footage, Learning learning, PrintStream progress) {
        this.clips = clips;
        this.footage = footage;
        this.learning = learning;
        this.progress = progress;
    }

    /** @return what was found out about the model that was written, and about two more whose blocks had other tasks */
    SceneFindings train(Path folder, int scenes) throws IOException {
        List<Clip> ordinary = ordinary();
        progress.println("anomaly: filming " + scenes + " scenes");
        List<float[]> simulated = SceneData.simulated(ordinary, scenes, learning.seed());
        List<float[]> calibration = SceneData.simulated(ordinary, scenes / 4, learning.seed() + 100);
        SceneFindings findings = new SceneFindings();
        for (int turn = 0; turn < TURNS; turn++) {
            SceneSplit split = SceneSplit.of(footage, turn, TURNS, REAL_COPIES);
            List<float[]> learned = new ArrayList<>(simulated);
            learned.addAll(split.learned());
            progress.println(
                    "anomaly: learning from " + learned.size() + " frames, turn " + (turn + 1) + " of " + TURNS);
            Standard standard = Standard.of(learned);
            List<float[]> inputs = learned.stream().map(standard::apply).toList();
            SceneNetwork network = new SceneNetwork(FEATURES);
            List<Weight> weights = Learner.learn(network, new Examples(inputs, inputs), learning);
            try (Predictor predictor = new Predictor(network, weights, (tf, forward) -> forward)) {
                SceneErrors errors = new SceneErrors(predictor, standard);
                float threshold = (float) (MARGIN
                        * Math.max(
                                errors.quantile(split.calibration(), QUANTILE),
                                errors.quantile(calibration, QUANTILE)));
                if (turn == 0) {
                    write(folder, network, weights, standard, threshold);
                }
                test(findings.turn(threshold), errors, split.test(), scenes / 4);
            }
        }
        return findings;
    }

    private List<Clip> ordinary() {
        List<Clip> ordinary = new ArrayList<>(GeneratedClips.make(learning.seed(), 40));
        ordinary.addAll(clips);
        ordinary.removeIf(clip -> !ORDINARY.contains(clip.action()));
        // Most people in front of cameras are on their way.
        ordinary.addAll(ordinary.stream()
                .filter(clip -> clip.action().equals(ClipCatalogue.WALKING))
                .toList());
        return ordinary;
    }

    private void test(SceneFindings.Turn turn, SceneErrors errors, List<float[]> blocks, int scenes) {
        float threshold = turn.threshold();
        long seed = learning.seed() + 200;
        List<Clip> lying = GeneratedClips.make(seed, 20).stream()
                .filter(clip -> clip.name().endsWith("-lie"))
                .toList();
        turn.normal("real footage, held-out blocks", errors.above(blocks, threshold));
        turn.normal(
                "simulated scenes, held out", errors.above(SceneData.simulated(ordinary(), scenes, seed), threshold));
        turn.abnormal(
                "real footage, everybody three times as fast",
                errors.above(SceneData.features(SceneData.hurried(footage, 3)), threshold));
        turn.abnormal(
                "real footage, five times as many people",
                errors.above(SceneData.features(SceneData.crowded(footage, 5)), threshold));
        turn.abnormal("simulated, everybody lies", errors.above(SceneData.peopled(lying, scenes, seed), threshold));
        turn.abnormal(
                "simulated, everybody runs",
                errors.above(SceneData.peopled(showing(ClipCatalogue.RUNNING), scenes, seed), threshold));
        turn.abnormal(
                "simulated, everybody fights",
                errors.above(SceneData.peopled(showing(ClipCatalogue.FIGHTING), scenes, seed), threshold));
    }

    private List<Clip> showing(String action) {
        return clips.stream().filter(clip -> clip.action().equals(action)).toList();
    }

    private static void write(
            Path folder, SceneNetwork network, List<Weight> weights, Standard standard, float threshold)
            throws IOException {
        ModelManifest manifest = new ModelManifest(
                Role.ANOMALY,
                "vigil-anomaly",
                VERSION,
                "",
                null,
                Input.vector(FrozenModel.INPUT, FEATURES),
                List.of(
                        new Output("score", List.of(1)),
                        new Output("error", List.of(1)),
                        new Output("shares", List.of(FEATURES))),
                new Reading(
                        Decoding.RECONSTRUCTION,
                        Arrays.stream(SceneFeature.values())
                                .map(SceneFeature::word)
                                .toList(),
                        Map.of("threshold", threshold)),
                "Apache-2.0",
                "trained in this project: docs/models/anomaly.md",
                null);
        FrozenModel.write(folder, network, weights, manifest, new FrozenModel.Graphing() {
            @Override
            public Operand<TFloat32> prepare(Ops tf, Operand<TFloat32> input) {
                return tf.math.div(tf.math.sub(input, vector(tf, standard.mean())), vector(tf, standard.deviation()));
            }

            @Override
            public void answer(Ops tf, Operand<TFloat32> prepared, Operand<TFloat32> forward) {
                answers(tf, prepared, forward, threshold);
            }
        });
    }

    /** The score is error / (error + threshold): one half at the threshold. */
    private static void answers(Ops tf, Operand<TFloat32> input, Operand<TFloat32> forward, float threshold) {
        Operand<TFloat32> squares = tf.math.square(tf.math.sub(forward, input));
        Operand<TFloat32> sum = tf.reduceSum(squares, tf.constant(1), ReduceSum.keepDims(true));
        Operand<TFloat32> error = tf.math.div(sum, tf.constant((float) FEATURES));
        FrozenModel.named(tf, "error", error);
        FrozenModel.named(tf, "score", tf.math.div(error, tf.math.add(error, tf.constant(threshold))));
        FrozenModel.named(tf, "shares", tf.math.div(squares, tf.math.add(sum, tf.constant(1e-9f))));
    }

    private static Operand<TFloat32> vector(Ops tf, float[] values) {
        return tf.constant(Shape.of(1, values.length), DataBuffers.of(values));
    }
}
