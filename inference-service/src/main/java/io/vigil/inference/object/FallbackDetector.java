package io.vigil.inference.object;

import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Has a second detector look at what the first did not. Each finding says which of them it was. */
public final class FallbackDetector implements ObjectDetector {

    private final ObjectDetector first;
    private final ObjectDetector second;

    public FallbackDetector(ObjectDetector first, ObjectDetector second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public ModelManifest manifest() {
        return first.manifest();
    }

    @Override
    public List<Findings> detect(List<Picture> pictures) {
        List<Findings> findings = new ArrayList<>(first.detect(pictures));
        List<Integer> missed = IntStream.range(0, findings.size())
                .filter(i -> findings.get(i).by() == null)
                .boxed()
                .toList();
        if (!missed.isEmpty()) {
            List<Findings> others =
                    second.detect(missed.stream().map(pictures::get).toList());
            for (int i = 0; i < missed.size(); i++) {
                findings.set(missed.get(i), others.get(i));
            }
        }
        return findings;
    }
}
