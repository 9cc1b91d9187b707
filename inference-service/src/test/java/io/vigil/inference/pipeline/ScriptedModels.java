package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.Roles;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.TrackingRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Models that find one person at the same place in every picture, no face and no pose; and wait or fail when told to. */
final class ScriptedModels {

    /** Thrown by every run of the objects' model over more pictures than one, and by that many-th over one. */
    volatile int failOn;

    volatile boolean away;
    volatile @Nullable RuntimeException onFaces;

    final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore turns = new Semaphore(0);
    private volatile boolean held;
    private int alone;

    /** From now on each batch waits for a {@link #letThrough()}. */
    void hold() {
        held = true;
    }

    /** Lets one batch through, now or when it comes. */
    void letThrough() {
        turns.release();
    }

    /** Lets all batches through. */
    void go() {
        held = false;
        turns.release(1_000);
    }

    Sight sight() {
        return Sight.of(
                new JpegDecoder(),
                new BatchAnalyser(new Roles(new OnePerson(), new NoFaces(), new NoPoses(), List.of()), 8),
                TrackingRules.DEFAULT);
    }

    static ModelManifest manifest(Role role) {
        return new ModelManifest(
                role,
                "fake",
                "1",
                "",
                null,
                Input.pixels("pixels", 1, 1),
                List.of(),
                new Reading(Decoding.CENTERNET),
                "",
                "",
                null);
    }

    private final class OnePerson implements ObjectDetector {

        @Override
        public ModelManifest manifest() {
            return ScriptedModels.manifest(Role.OBJECTS);
        }

        @Override
        public List<Findings> detect(List<Picture> pictures) {
            batches.add(pictures.size());
            if (held) {
                turns.acquireUninterruptibly();
            }
            if (failOn > 0 && (pictures.size() > 1 || ++alone == failOn)) {
                throw new IllegalStateException("scripted");
            }
            if (away) {
                return Collections.nCopies(pictures.size(), Findings.absent());
            }
            FoundObject person = new FoundObject(Category.PERSON, 0.9f, new Box(0.2f, 0.1f, 0.4f, 0.8f));
            return Collections.nCopies(pictures.size(), new Findings(List.of(person), manifest()));
        }
    }

    private final class NoFaces implements FaceDetector {

        @Override
        public ModelManifest manifest() {
            return ScriptedModels.manifest(Role.FACES);
        }

        @Override
        public List<Optional<Face>> detect(List<Person> people) {
            RuntimeException failure = onFaces;
            if (failure != null) {
                throw failure;
            }
            return Collections.nCopies(people.size(), Optional.empty());
        }
    }

    private static final class NoPoses implements PoseEstimator {

        @Override
        public ModelManifest manifest() {
            return ScriptedModels.manifest(Role.POSE);
        }

        @Override
        public List<Optional<Pose>> estimate(List<Person> people) {
            return Collections.nCopies(people.size(), Optional.empty());
        }
    }
}
