package io.vigil.inference.analysis;

import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.gaze.MeshGaze;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Frames a second beside {@code @vladmandic/human} on WebAssembly in Node: the same sixteen 640x360 views of one portrait, the same
 * weights and roles, objects from a confidence of 0.2 as is Human's default, one after the other in one run. Human gets pixels;
 * Vigil gets JPEG and decodes it. Run in this module, once built, after {@code npm ci} in models/reference:
 *
 * <pre>mvn -o exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.vigil.inference.analysis.HumanBenchmark</pre>
 */
final class HumanBenchmark {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FRAMES = 16;
    private static final int ROUNDS = 4;

    private HumanBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<byte[]> frames = frames();
        System.out.println("human:  " + human(frames));
        for (int threads : new int[] {1, 0}) {
            try (Loaded models = new Loaded(threads)) {
                for (int batch : new int[] {1, 16}) {
                    System.out.printf(
                            "vigil:  %s, batch %2d: %5.1f frames/s%n",
                            threads == 0 ? "all processors" : "1 thread", batch, measure(models, frames, batch));
                }
                System.out.println("vigil found: " + found(models, frames));
            }
        }
    }

    private static String human(List<byte[]> frames) throws IOException, InterruptedException {
        Path raw = Files.createTempFile("frames", ".rgb");
        try {
            try (OutputStream out = Files.newOutputStream(raw)) {
                for (byte[] jpeg : frames) {
                    out.write(pixels(jpeg));
                }
            }
            Process node = new ProcessBuilder("node", "human.mjs", raw.toString(), "" + WIDTH, "" + HEIGHT)
                    .directory(Path.of("models/reference").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return node.waitFor() == 0 ? said.strip() : "failed: run 'npm ci' in models/reference first";
        } finally {
            Files.delete(raw);
        }
    }

    private static double measure(Loaded models, List<byte[]> frames, int batch) {
        for (int i = 0; i < 2; i++) {
            look(models, frames.subList(0, batch));
        }
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (int from = 0; from < frames.size(); from += batch) {
                look(models, frames.subList(from, from + batch));
            }
        }
        return ROUNDS * frames.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private static List<PictureAnalysis> look(Loaded models, List<byte[]> frames) {
        List<Picture> pictures =
                frames.stream().map(frame -> models.decoder.decode(frame)).toList();
        Laps laps = (stage, nanoseconds) -> {};
        List<Look> looks =
                pictures.stream().map(picture -> new Look(picture, true)).toList();
        List<PictureAnalysis> seen = models.analyser.people(looks, models.analyser.objects(pictures, laps), laps);
        pictures.forEach(Picture::close);
        return seen;
    }

    private static String found(Loaded models, List<byte[]> frames) {
        List<PictureAnalysis> seen = look(models, frames);
        List<PersonView> people =
                seen.stream().flatMap(one -> one.people().stream()).toList();
        List<FaceView> faces = people.stream()
                .filter(person -> person.face() != null)
                .map(person -> Objects.requireNonNull(person.face()))
                .toList();
        return seen.stream().mapToInt(one -> one.objects().size()).sum() + " objects, " + faces.size() + " faces, "
                + faces.stream().filter(face -> face.emotion() != null).count() + " emotions, "
                + faces.stream().filter(face -> face.gaze() != null).count() + " gazes, "
                + faces.stream().filter(face -> face.embedding() != null).count() + " embeddings, "
                + people.stream().filter(person -> person.pose() != null).count() + " poses";
    }

    /** Head and shoulders, panned and zoomed. */
    private static List<byte[]> frames() throws IOException {
        try (InputStream jpeg = Objects.requireNonNull(HumanBenchmark.class.getResourceAsStream("/astronaut.jpg"));
                Picture portrait = new JpegDecoder().decode(jpeg.readAllBytes())) {
            List<byte[]> frames = new ArrayList<>();
            for (int i = 0; i < FRAMES; i++) {
                float height = 0.5f + 0.003f * i;
                float width = height * WIDTH / HEIGHT;
                float left = (1 - width) * i / FRAMES;
                ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
                portrait.sample(new Box(left, 0.002f * i, width, height), WIDTH, HEIGHT, rgb);
                frames.add(encoded(rgb));
            }
            return frames;
        }
    }

    private static byte[] encoded(ByteBuffer rgb) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int red = Byte.toUnsignedInt(rgb.get(3 * i));
            int green = Byte.toUnsignedInt(rgb.get(3 * i + 1));
            int blue = Byte.toUnsignedInt(rgb.get(3 * i + 2));
            image.setRGB(i % WIDTH, i / WIDTH, red << 16 | green << 8 | blue);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static byte[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int pixel = image.getRGB(i % WIDTH, i / WIDTH);
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return rgb;
    }

    private static final class Loaded implements AutoCloseable {

        private final List<ModelRuntime> open = new ArrayList<>();
        private final JpegDecoder decoder = new JpegDecoder();
        private final BatchAnalyser analyser;

        Loaded(int threads) {
            Roles roles = new Roles(
                    new CenterNet(model("objects", threads), new Thresholds(0.2f, Map.of(), 0.5f), 16),
                    new BlazeFace(model("faces", threads), 0.5f, 16),
                    new MoveNet(model("pose", threads), 0.2f, 16),
                    List.of(
                            FaceRole.emotion(new LabelledEmotion(model("emotion", threads), 16)),
                            FaceRole.gaze(new MeshGaze(model("mesh", threads), model("iris", threads), 16)),
                            FaceRole.identity(new VectorEmbedder(model("identity", threads), 16), () -> true)));
            analyser = new BatchAnalyser(roles, 8);
        }

        private ModelRuntime model(String role, int threads) {
            ModelRuntime model =
                    TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), threads, List.of(1));
            open.add(model);
            return model;
        }

        @Override
        public void close() {
            open.forEach(ModelRuntime::close);
        }
    }
}
