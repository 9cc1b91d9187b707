package io.vigil.inference.analysis;

import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks every role about a batch of pictures, in two steps that two threads may take at once, each by one thread at a time:
 * objects of whole pictures, then the people found, across all pictures of the batch.
 */
public final class BatchAnalyser {

    private record Subject(int picture, int object, Person person) {}

    private final ObjectDetector objects;
    private final FaceDetector faces;
    private final PoseEstimator poses;
    private final int mostPeople;

    /** @param mostPeople of one picture whose faces and poses are looked at, the surest first */
    public BatchAnalyser(ObjectDetector objects, FaceDetector faces, PoseEstimator poses, int mostPeople) {
        this.objects = objects;
        this.faces = faces;
        this.poses = poses;
        this.mostPeople = mostPeople;
    }

    /**
     * The first step. Blocks while the model runs.
     *
     * @param laps gets the time the role took, or its failure
     * @return each picture's objects
     */
    public List<Findings> objects(List<Picture> pictures, Laps laps) {
        return new RollCall(laps)
                .ask(
                        objects.manifest(),
                        () -> objects.detect(pictures),
                        Collections.nCopies(pictures.size(), Findings.absent()));
    }

    /**
     * The second step. Blocks while the models run.
     *
     * @param found by the first step on the same pictures
     * @param laps gets the time each role took, or its failure
     * @return one analysis a picture, in order
     */
    public List<PictureAnalysis> people(List<Look> looks, List<Findings> found, Laps laps) {
        List<Subject> subjects = subjects(looks, found);
        List<Person> people = subjects.stream().map(Subject::person).toList();
        RollCall roll = new RollCall(laps);
        List<Optional<Face>> seenFaces = roll.ask(
                faces.manifest(), () -> faces.detect(people), Collections.nCopies(people.size(), Optional.empty()));
        List<Optional<Pose>> seenPoses = roll.ask(
                poses.manifest(), () -> poses.estimate(people), Collections.nCopies(people.size(), Optional.empty()));
        List<List<PersonView>> views = new ArrayList<>();
        looks.forEach(look -> views.add(new ArrayList<>()));
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            FaceView face = seenFaces
                    .get(i)
                    .map(seen -> new FaceView(seen, null, null, null))
                    .orElse(null);
            views.get(subject.picture())
                    .add(new PersonView(subject.object(), face, seenPoses.get(i).orElse(null)));
        }
        List<PictureAnalysis> analyses = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            analyses.add(
                    new PictureAnalysis(found.get(i).objects(), views.get(i), models(found.get(i), roll.present())));
        }
        return analyses;
    }

    /** Where nobody looked for people, nobody looked at them either. */
    private static List<ModelManifest> models(Findings found, List<ModelManifest> askedAboutPeople) {
        return found.by() == null
                ? List.of()
                : Stream.concat(Stream.of(found.by()), askedAboutPeople.stream())
                        .toList();
    }

    private List<Subject> subjects(List<Look> looks, List<Findings> found) {
        List<Subject> subjects = new ArrayList<>();
        for (int picture = 0; picture < looks.size(); picture++) {
            int people = 0;
            List<FoundObject> here = found.get(picture).objects();
            for (int object = 0; object < here.size() && people < mostPeople; object++) {
                if (here.get(object).isPerson()) {
                    people++;
                    subjects.add(new Subject(
                            picture,
                            object,
                            new Person(
                                    looks.get(picture).picture(),
                                    here.get(object).box())));
                }
            }
        }
        return subjects;
    }
}
