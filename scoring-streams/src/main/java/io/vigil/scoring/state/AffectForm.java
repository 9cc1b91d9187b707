package io.vigil.scoring.state;

import io.vigil.scoring.frame.Skeleton;
import io.vigil.scoring.indicator.Window;
import io.vigil.scoring.indicator.WindowState;
import io.vigil.scoring.state.avro.AffectState;
import io.vigil.scoring.state.avro.SliceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person's face and body showed lately, as it is stored. */
final class AffectForm {

    private AffectForm() {}

    static AffectState write(Window window) {
        WindowState open = WindowState.of(window);
        return new AffectState(
                open.past().stream()
                        .map(slice -> new SliceState(slice.slice(), slice.faces(), slice.means()))
                        .toList(),
                open.slice(),
                open.sums(),
                open.counts(),
                figures(open.pose()),
                open.posedAt());
    }

    static Window read(AffectState state) {
        return new WindowState(
                        state.getPast().stream()
                                .map(slice ->
                                        new WindowState.Over(slice.getSlice(), slice.getFaces(), slice.getMeans()))
                                .toList(),
                        state.getSlice(),
                        state.getSums(),
                        state.getCounts(),
                        skeleton(state.getPose()),
                        state.getPosedAt())
                .window();
    }

    private static List<Float> figures(@Nullable Skeleton pose) {
        List<Float> figures = new ArrayList<>();
        for (int i = 0; pose != null && i < Skeleton.KEYPOINTS; i++) {
            figures.add(pose.x(i));
            figures.add(pose.y(i));
            figures.add(pose.confidence(i));
        }
        return figures;
    }

    private static @Nullable Skeleton skeleton(List<Float> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        float[] values = new float[figures.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = figures.get(i);
        }
        return Skeleton.of(values);
    }
}
