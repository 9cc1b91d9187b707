package io.vigil.inference.object;

import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one picture, and by whom: a detector may have another stand in for it.
 *
 * @param objects the surest first
 * @param by null where nobody looked, which is not the same as nothing found
 */
public record Findings(List<FoundObject> objects, @Nullable ModelManifest by) {

    private static final Findings ABSENT = new Findings(List.of(), null);

    public Findings {
        objects = List.copyOf(objects);
    }

    /** Nobody looked. */
    public static Findings absent() {
        return ABSENT;
    }
}
