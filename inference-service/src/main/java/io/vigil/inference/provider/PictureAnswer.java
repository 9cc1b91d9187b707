package io.vigil.inference.provider;

import io.vigil.inference.object.FoundObject;
import java.util.List;

/**
 * What a provider says of one picture.
 *
 * @param failed it could not look at this one
 * @param unknown detections of classes that are no COCO category; they are left out
 */
record PictureAnswer(List<FoundObject> objects, boolean failed, int unknown) {

    private static final PictureAnswer FAILED = new PictureAnswer(List.of(), true, 0);

    PictureAnswer {
        objects = List.copyOf(objects);
    }

    static PictureAnswer failure() {
        return FAILED;
    }
}
