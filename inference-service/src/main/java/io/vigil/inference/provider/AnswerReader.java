package io.vigil.inference.provider;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands a provider's JSON, and refuses what breaks the protocol as a whole: who answers a picture too few, or a box
 * beyond the picture, cannot be trusted with the rest either. Thread-safe.
 */
final class AnswerReader {

    private static final int MOST_DETECTIONS = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CLASSES = 10_000;
    private static final String FORMAT = "image/jpeg";

    /** Providers round: a box may reach this far beyond the picture, and is cut. */
    private static final double ROUNDING = 0.01;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ClassNames names;

    AnswerReader(ClassNames names) {
        this.names = names;
    }

    /** @throws ProviderFailed where the answer is none that the protocol knows */
    Capabilities capabilities(byte[] answer) {
        JsonNode root = parse(answer);
        List<String> classes = new ArrayList<>();
        array(root, "classes", MOST_CLASSES).forEach(name -> classes.add(word(name, "a class")));
        require(!classes.isEmpty(), "its classes are an empty list");
        boolean takesJpeg = false;
        for (JsonNode format : array(root, "formats", 100)) {
            takesJpeg |= format.isString() && format.stringValue().equalsIgnoreCase(FORMAT);
        }
        require(takesJpeg, "its formats do not have " + FORMAT);
        JsonNode largest = root.path("max_picture");
        return new Capabilities(
                word(root.path("name"), "its name"),
                word(root.path("version"), "its version"),
                classes,
                positive(root, "max_batch").orElseThrow(() -> ProviderFailed.refused("max_batch is missing")),
                positive(largest, "width").orElse(Integer.MAX_VALUE),
                positive(largest, "height").orElse(Integer.MAX_VALUE));
    }

    /**
     * Reads the answers of one call.
     *
     * @param asked how many pictures were sent
     * @throws ProviderFailed where the answer is none that the protocol knows
     */
    List<PictureAnswer> pictures(byte[] answer, int asked) {
        JsonNode pictures = array(parse(answer), "pictures", Integer.MAX_VALUE);
        require(pictures.size() == asked, "it answers " + pictures.size() + " pictures where " + asked + " were asked");
        List<PictureAnswer> answers = new ArrayList<>(asked);
        pictures.forEach(picture -> answers.add(picture(picture)));
        return answers;
    }

    private PictureAnswer picture(JsonNode picture) {
        if (picture.path("error").isString()) {
            return PictureAnswer.failure();
        }
        List<FoundObject> objects = new ArrayList<>();
        int unknown = 0;
        for (JsonNode detection : array(picture, "detections", MOST_DETECTIONS)) {
            float confidence = (float) number(detection, "confidence", 0, 1);
            Box box = box(detection.path("box"));
            Optional<Category> category = names.category(word(detection.path("class"), "a class"));
            if (category.isEmpty()) {
                unknown++;
            } else if (box.area() > 0) {
                objects.add(new FoundObject(category.get(), confidence, box));
            }
        }
        return new PictureAnswer(objects, false, unknown);
    }

    private static Box box(JsonNode box) {
        double x = number(box, "x", -ROUNDING, 1 + ROUNDING);
        double y = number(box, "y", -ROUNDING, 1 + ROUNDING);
        double width = number(box, "w", 0, 1 + ROUNDING - x);
        double height = number(box, "h", 0, 1 + ROUNDING - y);
        return new Box((float) x, (float) y, (float) width, (float) height).clipped();
    }

    private static JsonNode parse(byte[] answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            require(root.isObject(), "its answer is no JSON object");
            return root;
        } catch (JacksonException e) {
            throw ProviderFailed.refused("its answer is no JSON");
        }
    }

    private static JsonNode array(JsonNode parent, String name, int most) {
        JsonNode array = parent.path(name);
        require(array.isArray(), name + " is no list");
        require(array.size() <= most, name + " has " + array.size() + " entries, more than " + most);
        return array;
    }

    private static String word(JsonNode node, String what) {
        require(node.isString(), what + " is no text");
        String word = node.stringValue().strip();
        require(
                !word.isEmpty() && word.length() <= LONGEST_NAME && word.chars().noneMatch(Character::isISOControl),
                what + " is empty, longer than " + LONGEST_NAME + " characters or not printable");
        return word;
    }

    private static OptionalInt positive(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return OptionalInt.empty();
        }
        require(node.isInt() && node.intValue() > 0, name + " is no whole number above 0");
        return OptionalInt.of(node.intValue());
    }

    private static double number(JsonNode parent, String name, double least, double most) {
        JsonNode node = parent.path(name);
        require(node.isNumber(), name + " is no number");
        double value = node.doubleValue();
        require(value >= least && value <= most, name + " is " + value + ", outside of what fits the picture or 0-1");
        return value;
    }

    private static void require(boolean valid, String otherwise) {
        if (!valid) {
            throw ProviderFailed.refused(otherwise);
        }
    }
}
