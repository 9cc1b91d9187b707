package io.vigil.scoring.state;

import io.vigil.scoring.analysis.Origin;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.state.avro.ModelState;
import io.vigil.scoring.state.avro.SourceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something comes from, as it is stored. */
final class OriginForm {

    private OriginForm() {}

    static List<ModelState> models(Origin origin) {
        return origin.models().stream()
                .map(model -> new ModelState(model.role(), model.name(), model.version()))
                .toList();
    }

    static List<SeenModel> models(List<ModelState> states) {
        return states.stream()
                .map(state -> new SeenModel(state.getRole(), state.getName(), state.getVersion()))
                .toList();
    }

    static @Nullable SourceState source(Origin origin) {
        Source source = origin.source();
        return source == null ? null : new SourceState(source.topic(), source.partition(), source.offset());
    }

    static @Nullable Source source(@Nullable SourceState state) {
        return state == null ? null : new Source(state.getTopic(), state.getPartition(), state.getOffset());
    }
}
