package io.vigil.inference.analysis;

import io.vigil.inference.object.FoundObject;
import java.util.List;

/** What the models saw in one picture. */
public record PictureAnalysis(List<FoundObject> objects, List<PersonView> people) {

    public PictureAnalysis {
        objects = List.copyOf(objects);
        people = List.copyOf(people);
    }
}
