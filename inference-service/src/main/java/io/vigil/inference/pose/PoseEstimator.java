package io.vigil.inference.pose;

import io.vigil.inference.picture.Person;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Optional;

/** Finds a person's keypoints. Used by one thread at a time. */
public interface PoseEstimator {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return each person's pose, in order, or nothing where none is sure enough
     */
    List<Optional<Pose>> estimate(List<Person> people);
}
