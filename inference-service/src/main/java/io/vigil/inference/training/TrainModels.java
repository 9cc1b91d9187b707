package io.vigil.inference.training;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The command that trains the roles action and anomaly. The same data gives the same models, bit by bit. */
public final class TrainModels {

    static final long SEED = 1;

    /** Frames a second of the footage. */
    static final double RATE = 10;

    private static final int SCENES = 200;

    private final Path data;
    private final Path models;
    private final Path target;
    private final PrintStream progress;

    TrainModels(Path data, Path models, Path target, PrintStream progress) {
        this.data = data;
        this.models = models;
        this.target = target;
        this.progress = progress;
    }

    /**
     * @param arguments the folder that {@code training/fetch.sh} filled, the folder that gets one folder a role, and optionally the
     *     folder of converted models; without it the one of a build in the working directory
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            throw new TrainingFailed("usage: TrainModels DATA-FOLDER TARGET-FOLDER [MODEL-FOLDER]");
        }
        Path models = Path.of(arguments.length == 3 ? arguments[2] : "inference-service/target/models");
        new TrainModels(Path.of(arguments[0]), models, Path.of(arguments[1]), System.out).run();
    }

    void run() throws IOException {
        long begin = System.nanoTime();
        progress.println("training: looking at the footage as the service does (a minute)");
        List<TrackedFrame> footage = footage();
        List<Clip> clips = ClipCatalogue.read(data);
        progress.println("training: " + clips.size() + " clips, " + footage.size() + " frames of footage");
        ActionSamples samples = ActionSamples.film(clips, footage, ActionSamples.Amounts.FULL, SEED);
        Learning learning = new Learning(8, 64, 0.002, 1e-4f, SEED);
        ActionFindings action = new ActionRole(samples, learning, progress).train(target.resolve("action"));
        Learning slower = new Learning(40, 64, 0.002, 1e-5f, SEED);
        SceneFindings anomaly =
                new SceneRole(clips, footage, slower, progress).train(target.resolve("anomaly"), SCENES);
        Path report = Files.createDirectories(target.resolve("report"));
        Files.writeString(report.resolve("action.md"), action.markdown());
        Files.writeString(report.resolve("anomaly.md"), anomaly.markdown());
        Files.writeString(report.resolve("action-confusion.svg"), ConfusionPicture.of(action.strangers()));
        Files.writeString(report.resolve("action-examples.svg"), SkeletonPicture.of(samples));
        progress.println("training: done in "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
    }

    private List<TrackedFrame> footage() {
        try (ModelRuntime objects = load("objects");
                ModelRuntime pose = load("pose")) {
            Thresholds thresholds = new Thresholds(0.4f, Map.of("person", 0.3f), 0.5f);
            Footage footage =
                    new Footage(new JpegDecoder(), new CenterNet(objects, thresholds, 1), new MoveNet(pose, 0.2f, 8));
            return footage.watch(data.resolve("frames"), RATE);
        }
    }

    private ModelRuntime load(String role) {
        return TensorFlowModel.load(new ModelFolder(models.resolve(role)), 0, List.of(1));
    }
}
