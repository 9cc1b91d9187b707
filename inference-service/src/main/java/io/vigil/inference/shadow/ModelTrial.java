package io.vigil.inference.shadow;

import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.emotion.Emotion;
import io.vigil.inference.emotion.EmotionClassifier;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.Person;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A loaded model on trial, behind the class that reads its answers. */
public final class ModelTrial implements Trial {

    private final ModelRuntime model;
    private final Function<List<SeenFrame>, List<Optional<TrialAnswer>>> role;

    private ModelTrial(ModelRuntime model, Function<List<SeenFrame>, List<Optional<TrialAnswer>>> role) {
        this.model = model;
        this.role = role;
    }

    /** @param detector reads the model */
    public static ModelTrial objects(ModelRuntime model, ObjectDetector detector) {
        return new ModelTrial(model, frames -> {
            List<Findings> found = detector.detect(
                    frames.stream().map(frame -> frame.look().picture()).toList());
            return found.stream()
                    .map(one -> Optional.of(TrialAnswer.ofObjects(one.objects())))
                    .toList();
        });
    }

    /** @param detector reads the model */
    public static ModelTrial faces(ModelRuntime model, FaceDetector detector) {
        return new ModelTrial(
                model,
                frames -> ask(frames, ModelTrial::people, detector::detect).stream()
                        .map(here -> here.map(faces -> TrialAnswer.ofFaces(
                                present(faces).stream().map(ModelTrial::view).toList())))
                        .toList());
    }

    /** @param estimator reads the model */
    public static ModelTrial pose(ModelRuntime model, PoseEstimator estimator) {
        return new ModelTrial(
                model,
                frames -> ask(frames, ModelTrial::people, estimator::estimate).stream()
                        .map(here -> here.map(poses -> TrialAnswer.ofPoses(present(poses))))
                        .toList());
    }

    /**
     * Of the faces that the model in charge found, where emotion may be inferred.
     *
     * @param classifier reads the model
     */
    public static ModelTrial emotion(ModelRuntime model, EmotionClassifier classifier) {
        return new ModelTrial(
                model,
                frames -> ask(frames, ModelTrial::portraits, faces -> read(classifier, faces)).stream()
                        .map(here -> here.map(TrialAnswer::ofFaces))
                        .toList());
    }

    private static List<FaceView> read(EmotionClassifier classifier, List<Portrait> faces) {
        List<Emotion> emotions = classifier.classify(faces);
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new FaceView(faces.get(i).face(), emotions.get(i), null, null))
                .toList();
    }

    private static Optional<List<Portrait>> portraits(SeenFrame frame) {
        List<Portrait> faces = frame.analysis().people().stream()
                .flatMap(person -> Stream.ofNullable(person.face()))
                .map(view -> new Portrait(frame.look().picture(), view.face()))
                .toList();
        return Optional.of(faces).filter(some -> frame.look().affect() && !some.isEmpty());
    }

    private static FaceView view(Face face) {
        return new FaceView(face, null, null, null);
    }

    private static <T> List<T> present(List<Optional<T>> answers) {
        return answers.stream().flatMap(Optional::stream).toList();
    }

    /** The people that the models in charge looked at; nothing where nobody looked for people. */
    private static Optional<List<Person>> people(SeenFrame frame) {
        if (frame.analysis().models().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(frame.analysis().people().stream()
                .map(person -> new Person(
                        frame.look().picture(),
                        frame.analysis().objects().get(person.object()).box()))
                .toList());
    }

    /** Asks about the subjects of all frames at once. */
    private static <S, A> List<Optional<List<A>>> ask(
            List<SeenFrame> frames, Function<SeenFrame, Optional<List<S>>> subjects, Function<List<S>, List<A>> model) {
        List<Optional<List<S>>> asked = frames.stream().map(subjects).toList();
        List<S> together =
                asked.stream().flatMap(Optional::stream).flatMap(List::stream).toList();
        List<A> answers = together.isEmpty() ? List.of() : model.apply(together);
        List<Optional<List<A>>> byFrame = new ArrayList<>(frames.size());
        int from = 0;
        for (Optional<List<S>> here : asked) {
            int to = from + here.map(List::size).orElse(0);
            List<A> part = answers.subList(from, to);
            byFrame.add(here.map(some -> part));
            from = to;
        }
        return byFrame;
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public List<Optional<TrialAnswer>> look(List<SeenFrame> frames) {
        return role.apply(frames);
    }

    @Override
    public void close() {
        model.close();
    }
}
