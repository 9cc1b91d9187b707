package io.vigil.capture.roster;

import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.MaskUnreadable;
import io.vigil.capture.mask.Masks;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Masks as lists write them: polygons, each a list of {@code {x, y}}. What is not understood is never taken for no mask. */
public final class MaskEntry {
    private MaskEntry() {}

    /**
     * @param said by a list, or missing, or null; may be the text of it; numbers may be texts
     * @throws MaskUnreadable where it is anything but such polygons
     */
    public static Masks read(JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return Masks.NONE;
        }
        List<Mask> masks = new ArrayList<>();
        for (JsonNode polygon : array(said.isString() ? parsed(said.asString()) : said)) {
            masks.add(mask(array(polygon)));
        }
        return new Masks(masks);
    }

    private static Mask mask(JsonNode polygon) {
        List<Corner> corners = new ArrayList<>();
        for (JsonNode corner : polygon) {
            corners.add(new Corner(
                    corner.path("x").asDouble(Double.NaN), corner.path("y").asDouble(Double.NaN)));
        }
        return new Mask(corners);
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw notUnderstood();
        }
        return node;
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw notUnderstood();
        }
    }

    private static MaskUnreadable notUnderstood() {
        return new MaskUnreadable("it is not written as lists of corners, each with an x and a y");
    }
}
