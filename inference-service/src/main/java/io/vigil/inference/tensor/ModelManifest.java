package io.vigil.inference.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model folder says about its graph ({@code manifest.json} beside {@code model.pb}).
 *
 * @param role what the model answers: objects, faces, pose, ...
 * @param sha256 of {@code model.pb}, in hex; a graph that differs is refused
 * @param source fingerprint of what the graph was made from, so that a build knows whether it is up to date
 * @param input the one tensor to fill: 8-bit RGB or float vectors, [N,height,width,channels]; the graph normalises by itself
 * @param outputs the tensors to read, floats
 */
public record ModelManifest(
        String role,
        String name,
        String version,
        String sha256,
        String source,
        Input input,
        List<Output> outputs,
        String licence,
        String origin) {

    public static final String FILE = "manifest.json";
    public static final String GRAPH = "model.pb";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What one value of an input is. */
    public enum Element {
        UINT8(Byte.BYTES),
        FLOAT32(Float.BYTES);

        private final int bytes;

        Element(int bytes) {
            this.bytes = bytes;
        }
    }

    /** A batch element has {@code height * width * channels} values: pixels, or for example [samples, coordinates, 1]. */
    public record Input(String tensor, Element element, int height, int width, int channels) {

        public Input {
            Objects.requireNonNull(element, "the input has no element: say UINT8 or FLOAT32");
        }

        /** Pictures. */
        public Input(String tensor, int height, int width, int channels) {
            this(tensor, Element.UINT8, height, width, channels);
        }

        public int values() {
            return height * width * channels;
        }

        public int bytes() {
            return values() * element.bytes;
        }
    }

    /** @param shape of one batch element: a tensor of N elements is [N,shape...] */
    public record Output(String tensor, List<Integer> shape) {

        public int floats() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }

    public ModelManifest {
        outputs = List.copyOf(outputs);
    }

    /** @throws ModelLoadFailed where the folder has no readable manifest */
    public static ModelManifest read(Path folder) {
        try {
            return JSON.readValue(Files.readString(folder.resolve(FILE)), ModelManifest.class);
        } catch (IOException | JacksonException e) {
            throw new ModelLoadFailed(
                    folder,
                    "has no readable " + FILE + "; build it with 'mvn package' or point MODEL_DIR at a model folder",
                    e);
        }
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
