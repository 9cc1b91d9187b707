package io.vigil.inference.face;

import io.vigil.inference.picture.Person;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Optional;

/** Finds the face of a person. Used by one thread at a time. */
public interface FaceDetector {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return each person's face, in order, or nothing where none is seen
     */
    List<Optional<Face>> detect(List<Person> people);
}
