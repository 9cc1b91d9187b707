package io.vigil.inference.object;

import io.vigil.fault.InvalidSetting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sure a detector must be, and what counts as the same object twice.
 *
 * @param confidence least confidence, 0-1, of a category without its own
 * @param ownConfidence least confidence by COCO name
 * @param overlap boxes of one object type that overlap more (intersection over union) are one object
 */
public record Thresholds(float confidence, Map<String, Float> ownConfidence, float overlap) {

    public Thresholds {
        requireFraction("confidence", confidence);
        requireFraction("overlap", overlap);
        ownConfidence = Map.copyOf(ownConfidence);
        ownConfidence.forEach((name, value) -> requireFraction("confidence-by-class." + name, value));
        for (String name : ownConfidence.keySet()) {
            if (Stream.of(Category.values())
                    .noneMatch(category -> category.word().equals(name))) {
                throw new InvalidSetting("vigil.inference.objects.confidence-by-class." + name
                        + " is no COCO category: use one of "
                        + Stream.of(Category.values()).map(Category::word).collect(Collectors.joining(", ")));
            }
        }
    }

    /** @return those sure enough, each once, the surest first */
    public List<FoundObject> surest(List<FoundObject> candidates) {
        return Suppression.surest(
                candidates.stream()
                        .filter(found -> found.confidence() >= of(found.category()))
                        .toList(),
                overlap);
    }

    float of(Category category) {
        return ownConfidence.getOrDefault(category.word(), confidence);
    }

    private static void requireFraction(String key, float value) {
        if (!(value > 0 && value <= 1)) {
            throw new InvalidSetting(
                    "vigil.inference.objects." + key + " is " + value + ": set it above 0 and at most 1");
        }
    }
}
