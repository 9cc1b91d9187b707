package io.vigil.scoring.stream;

import io.vigil.avro.ModelVersion;
import io.vigil.avro.SourceOffset;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a result comes from, as the wire has it. */
final class OriginForm {

    private OriginForm() {}

    static List<ModelVersion> models(List<SeenModel> ran) {
        List<ModelVersion> models = new ArrayList<>(ran.size());
        for (SeenModel model : ran) {
            models.add(new ModelVersion(model.role(), model.name(), model.version()));
        }
        return models;
    }

    static @Nullable SourceOffset source(@Nullable Source source) {
        return source == null ? null : new SourceOffset(source.topic(), source.partition(), source.offset());
    }
}
