package io.vigil.inference.identity;

import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.Sealed;
import java.util.List;

/**
 * A subject's face templates under the subject's key.
 *
 * @param model that made them
 */
public record SealedTemplates(KeyBinding binding, FaceModel model, List<Sealed> templates) {

    public SealedTemplates {
        templates = List.copyOf(templates);
    }
}
