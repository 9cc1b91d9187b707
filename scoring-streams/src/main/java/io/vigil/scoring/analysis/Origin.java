package io.vigil.scoring.analysis;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sample comes from.
 *
 * @param frameId the window's last frame
 * @param models that ran on it
 * @param source its detections record
 */
public record Origin(
        String frameId, List<SeenModel> models, @Nullable Source source) {

    public Origin {
        models = List.copyOf(models);
    }

    static Origin of(SeenFrame frame) {
        return new Origin(frame.frameId(), frame.models(), frame.source());
    }
}
