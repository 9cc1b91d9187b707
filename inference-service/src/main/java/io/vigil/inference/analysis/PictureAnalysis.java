package io.vigil.inference.analysis;

import io.vigil.inference.object.FoundObject;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/**
 * What the models saw in one picture.
 *
 * @param models those that looked at it: of faces and poses also where there was nobody, of what is read in faces only where there
 *     was a face and it was allowed
 */
public record PictureAnalysis(List<FoundObject> objects, List<PersonView> people, List<ModelManifest> models) {

    public PictureAnalysis {
        objects = List.copyOf(objects);
        people = List.copyOf(people);
        models = List.copyOf(models);
    }
}
