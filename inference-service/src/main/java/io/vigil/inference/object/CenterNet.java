package io.vigil.inference.object;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import java.util.ArrayList;
import java.util.List;

/** CenterNet on whole pictures: a hundred candidates each, as [left, top, right, bottom, confidence, class] in input pixels. */
public final class CenterNet implements ObjectDetector {

    private static final int VALUES = 6;

    private final ModelRuntime model;
    private final Thresholds thresholds;
    private final PixelBatch batch;

    public CenterNet(ModelRuntime model, Thresholds thresholds, int batchSize) {
        this.model = model;
        this.thresholds = thresholds;
        batch = new PixelBatch(model.manifest().input(), batchSize);
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public List<Findings> detect(List<Picture> pictures) {
        List<Findings> found = new ArrayList<>();
        for (int from = 0; from < pictures.size(); from += batch.capacity()) {
            found.addAll(run(pictures.subList(from, Math.min(pictures.size(), from + batch.capacity()))));
        }
        return found;
    }

    private List<Findings> run(List<Picture> pictures) {
        ModelManifest.Input input = model.manifest().input();
        batch.clear();
        pictures.forEach(picture -> picture.sample(Box.WHOLE, input.width(), input.height(), batch.next()));
        Outputs outputs = model.run(batch);
        float[] candidates = outputs.of("detections");
        List<Findings> found = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            found.add(new Findings(decode(candidates, i, input), manifest()));
        }
        return found;
    }

    private List<FoundObject> decode(float[] candidates, int element, ModelManifest.Input input) {
        int stride = candidates.length / batch.size();
        List<FoundObject> found = new ArrayList<>();
        for (int at = element * stride; at < (element + 1) * stride; at += VALUES) {
            int index = (int) candidates[at + 5];
            if (index < 0 || index >= Category.count()) {
                continue;
            }
            Category category = Category.ofIndex(index);
            float confidence = candidates[at + 4];
            Box box = Box.ofCorners(
                            candidates[at] / input.width(),
                            candidates[at + 1] / input.height(),
                            candidates[at + 2] / input.width(),
                            candidates[at + 3] / input.height())
                    .clipped();
            if (box.area() > 0) {
                found.add(new FoundObject(category, Math.min(1, confidence), box));
            }
        }
        return thresholds.surest(found);
    }
}
