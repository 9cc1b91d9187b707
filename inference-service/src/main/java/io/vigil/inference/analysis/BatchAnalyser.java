package io.vigil.inference.analysis;

import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks every role about a batch of pictures: objects of whole pictures, then faces and poses of the people found, across all
 * pictures of the batch at once. Used by one thread at a time.
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

    public List<ModelManifest> models() {
        return List.of(objects.manifest(), faces.manifest(), poses.manifest());
    }

    /**
     * Blocks while the models run.
     *
     * @param laps gets the time each role took
     * @return one analysis a picture, in order
     */
    public List<PictureAnalysis> analyse(List<Picture> pictures, Laps laps) {
        List<List<FoundObject>> found = laps.of("objects", () -> objects.detect(pictures));
        List<Subject> subjects = subjects(pictures, found);
        List<Person> people = subjects.stream().map(Subject::person).toList();
        List<Optional<Face>> seenFaces = laps.of("faces", () -> faces.detect(people));
        List<Optional<Pose>> seenPoses = laps.of("pose", () -> poses.estimate(people));
        List<List<PersonView>> views = new ArrayList<>();
        pictures.forEach(picture -> views.add(new ArrayList<>()));
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            views.get(subject.picture()).add(new PersonView(subject.object(), seenFaces.get(i), seenPoses.get(i)));
        }
        List<PictureAnalysis> analyses = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            analyses.add(new PictureAnalysis(found.get(i), views.get(i)));
        }
        return analyses;
    }

    private List<Subject> subjects(List<Picture> pictures, List<List<FoundObject>> found) {
        List<Subject> subjects = new ArrayList<>();
        for (int picture = 0; picture < pictures.size(); picture++) {
            int people = 0;
            List<FoundObject> here = found.get(picture);
            for (int object = 0; object < here.size() && people < mostPeople; object++) {
                if (here.get(object).isPerson()) {
                    people++;
                    subjects.add(new Subject(
                            picture,
                            object,
                            new Person(pictures.get(picture), here.get(object).box())));
                }
            }
        }
        return subjects;
    }

    /** A stopwatch by stage. */
    @FunctionalInterface
    public interface Laps {
        void took(String stage, long nanoseconds);

        default <T> T of(String stage, Supplier<T> work) {
            long begin = System.nanoTime();
            T result = work.get();
            took(stage, System.nanoTime() - begin);
            return result;
        }
    }
}
