package io.vigil.inference.provider;

import io.vigil.fault.InvalidSetting;
import io.vigil.inference.object.Category;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A provider's names of classes as COCO's categories: by configuration, by COCO's own name, by what others call the same. */
final class ClassNames {

    /** Pascal VOC's and Darknet's spellings of COCO's categories. */
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "aeroplane", "airplane",
            "motorbike", "motorcycle",
            "sofa", "couch",
            "pottedplant", "potted plant",
            "diningtable", "dining table",
            "tvmonitor", "tv",
            "hair dryer", "hair drier");

    private final Map<String, Category> configured = new HashMap<>();

    /** @param configured COCO's names by the provider's own */
    ClassNames(Map<String, String> configured) {
        configured.forEach((own, coco) -> this.configured.put(
                normal(own), Category.named(coco).orElseThrow(() -> new IllegalArgumentException(coco))));
    }

    /** @throws InvalidSetting where a value is no COCO name */
    static void check(Map<String, String> configured, String prefix) {
        configured.forEach((own, coco) -> {
            if (Category.named(coco).isEmpty()) {
                throw new InvalidSetting(prefix + own, coco, "set it to the name of a COCO category, such as person");
            }
        });
    }

    Optional<Category> category(String name) {
        String normal = normal(name);
        Category own = configured.get(normal);
        return own == null ? Category.named(ALSO_CALLED.getOrDefault(normal, normal)) : Optional.of(own);
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
