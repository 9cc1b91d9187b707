package io.vigil.inference.tensor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model folder says about its graph ({@code manifest.json}; docs/models.md describes every field).
 *
 * @param role what the model answers
 * @param sha256 of the graph, in hex; a graph that differs is refused
 * @param source fingerprint of what the graph was made from, so that a build knows whether it is up to date
 * @param input the one tensor to fill
 * @param outputs the tensors to read, floats
 * @param reading how to understand the outputs
 * @param licence SPDX name of the weights' licence
 * @param origin who made the weights
 * @param selfTest absent: the model is only run, not compared
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ModelManifest(
        Role role,
        String name,
        String version,
        String sha256,
        @Nullable String source,
        Input input,
        List<Output> outputs,
        Reading reading,
        String licence,
        String origin,
        @Nullable SelfTest selfTest) {

    public static final String FILE = "manifest.json";
    public static final String GRAPH = "model.pb";

    /** What one value of an input is. */
    public enum Element {
        UINT8,
        FLOAT32;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The channels of a picture, as the graph wants them. */
    public enum Colours {
        RGB(3),
        BGR(3),
        /** One channel: the luma of ITU-R BT.601. */
        GRAY(1);

        final int channels;

        Colours(int channels) {
            this.channels = channels;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The input tensor, [N,shape...].
     *
     * @param shape of one batch element; of a picture [height,width,channels]
     * @param colours null: no picture but a vector
     * @param scale float32 only: value * scale + offset is what the graph gets; one number, or one a channel (the last axis); empty: 1
     * @param offset like scale; empty: 0
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Input(
            String tensor,
            Element element,
            List<Integer> shape,
            @Nullable Colours colours,
            List<Float> scale,
            List<Float> offset) {

        public Input {
            Objects.requireNonNull(element, "the input has no element: say uint8 or float32");
            shape = List.copyOf(shape);
            scale = scale == null ? List.of() : List.copyOf(scale);
            offset = offset == null ? List.of() : List.copyOf(offset);
        }

        /** 8-bit RGB; the graph normalises by itself. */
        public static Input pixels(String tensor, int height, int width) {
            return new Input(tensor, Element.UINT8, List.of(height, width, 3), Colours.RGB, List.of(), List.of());
        }

        /** Floats as they are. */
        public static Input vector(String tensor, Integer... shape) {
            return new Input(tensor, Element.FLOAT32, List.of(shape), null, List.of(), List.of());
        }

        @JsonIgnore
        public boolean isPicture() {
            return colours != null;
        }

        public int height() {
            return shape.get(0);
        }

        public int width() {
            return shape.get(1);
        }

        /** Values of one batch element, in the graph's own shape. */
        public int values() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        /** Bytes of one element of a {@link PixelBatch}. */
        int elementBytes() {
            return isPicture() ? height() * width() * Colours.RGB.channels : values() * Float.BYTES;
        }
    }

    /**
     * @param name by which the decoding asks for it; left out of JSON: the tensor's
     * @param shape of one batch element: a tensor of N elements is [N,shape...]
     */
    public record Output(String name, String tensor, List<Integer> shape) {

        public Output {
            name = name == null ? tensor : name;
            shape = List.copyOf(shape);
        }

        public Output(String tensor, List<Integer> shape) {
            this(tensor, tensor, shape);
        }

        public int floats() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }

    /**
     * @param labels what the places of an output mean, where the decoding has labels
     * @param parameters numbers that belong to the weights, such as a calibrated threshold, by the decoding's own names
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reading(Decoding decoding, List<String> labels, Map<String, Float> parameters) {

        public Reading {
            labels = labels == null ? List.of() : List.copyOf(labels);
            parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        }

        public Reading(Decoding decoding, String... labels) {
            this(decoding, List.of(labels), Map.of());
        }
    }

    public ModelManifest {
        outputs = List.copyOf(outputs);
    }

    /** Of a model that others run: only its name and version are known. */
    public static ModelManifest elsewhere(Role role, String name, String version) {
        Input unknown = new Input("", Element.UINT8, List.of(), null, List.of(), List.of());
        Reading reading = new Reading(Decoding.ELSEWHERE);
        return new ModelManifest(role, name, version, "", null, unknown, List.of(), reading, "", "", null);
    }

    /** @throws ModelLoadFailed where the folder has no manifest, or one that no model can be run by */
    public static ModelManifest read(Path folder) {
        return ManifestFile.read(folder);
    }

    public void write(Path folder) throws IOException {
        ManifestFile.write(folder, this);
    }

    public ModelManifest withSha256(String checksum) {
        return new ModelManifest(
                role, name, version, checksum, source, input, outputs, reading, licence, origin, selfTest);
    }

    ModelManifest withSelfTest(SelfTest test) {
        return new ModelManifest(role, name, version, sha256, source, input, outputs, reading, licence, origin, test);
    }
}
