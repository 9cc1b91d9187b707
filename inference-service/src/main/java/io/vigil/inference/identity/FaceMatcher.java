package io.vigil.inference.identity;

import java.util.List;

/** Knows enrolled subjects again. Used by one thread at a time, with the frames of a camera in capture order; quick. */
@FunctionalInterface
public interface FaceMatcher {

    /** @return one recognition a face that was recognised, none for the others */
    List<Recognition> recognise(SeenFaces frame);
}
