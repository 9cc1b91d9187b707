package io.vigil.inference.enrolment;

import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.StillDecoder;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.TensorFlowModel;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/**
 * How alike the same faces are when their pictures get worse, and different people. Arguments: pictures, each with any number of
 * people, nobody twice.
 */
final class LikenessBenchmark {

    private record Found(Face face, Embedding embedding) {}

    private static final CenterNet OBJECTS =
            new CenterNet(model("objects"), new Thresholds(0.4f, Map.of("person", 0.3f), 0.5f), 1);
    private static final BlazeFace FACES = new BlazeFace(model("faces"), 0.5f, 1);
    private static final VectorEmbedder EMBEDDER = new VectorEmbedder(model("identity"), 1);

    private LikenessBenchmark() {}

    private static TensorFlowModel model(String role) {
        return TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of());
    }

    public static void main(String[] pictures) throws IOException {
        Map<String, UnaryOperator<BufferedImage>> changes = new LinkedHashMap<>();
        changes.put("half the size", image -> scaled(image, 0.5));
        changes.put("a quarter of the size", image -> scaled(scaled(image, 0.25), 4));
        changes.put("darker", image -> new RescaleOp(0.5f, 0, null).filter(image, null));
        changes.put("brighter", image -> new RescaleOp(1.4f, 10, null).filter(image, null));
        List<Found> people = new ArrayList<>();
        Map<String, List<Float>> same = new LinkedHashMap<>();
        for (String file : pictures) {
            BufferedImage image = rgb(ImageIO.read(new File(file)));
            List<Found> here = find(image);
            System.out.println(file + ": " + here.size() + " faces");
            for (Map.Entry<String, UnaryOperator<BufferedImage>> change : changes.entrySet()) {
                List<Found> changed = find(rgb(change.getValue().apply(image)));
                here.forEach(found -> again(found, changed)
                        .ifPresent(other -> same.computeIfAbsent(change.getKey(), key -> new ArrayList<>())
                                .add(found.embedding().similarity(other.embedding()))));
            }
            people.addAll(here);
        }
        same.forEach(LikenessBenchmark::tell);
        tell("different people", different(people));
    }

    private static List<Float> different(List<Found> people) {
        List<Float> similarities = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                similarities.add(
                        people.get(i).embedding().similarity(people.get(j).embedding()));
            }
        }
        return similarities;
    }

    private static void tell(String what, List<Float> similarities) {
        List<Float> sorted = similarities.stream().sorted().toList();
        int count = sorted.size();
        System.out.println(String.format(
                Locale.ROOT,
                "%-22s n=%4d  least %.2f  5%% %.2f  median %.2f  95%% %.2f  most %.2f",
                what,
                count,
                sorted.get(0),
                sorted.get(count / 20),
                sorted.get(count / 2),
                sorted.get(count - 1 - count / 20),
                sorted.get(count - 1)));
    }

    private static Optional<Found> again(Found found, List<Found> others) {
        return others.stream()
                .filter(other -> other.face().box().overlap(found.face().box()) > 0.4f)
                .findFirst();
    }

    private static List<Found> find(BufferedImage image) throws IOException {
        try (Picture picture = decode(image)) {
            List<Person> people = new ArrayList<>();
            OBJECTS.detect(List.of(picture)).get(0).objects().stream()
                    .filter(FoundObject::isPerson)
                    .forEach(person -> people.add(new Person(picture, person.box())));
            List<Found> found = new ArrayList<>();
            for (Optional<Face> face : FACES.detect(people)) {
                if (face.isPresent() && found.stream().noneMatch(known -> isSame(known.face(), face.get()))) {
                    found.add(new Found(
                            face.get(),
                            EMBEDDER.embed(List.of(new Portrait(picture, face.get())))
                                    .get(0)));
                }
            }
            return found;
        }
    }

    private static boolean isSame(Face one, Face other) {
        Box box = one.box();
        return box.overlap(other.box()) > 0.2f;
    }

    private static Picture decode(BufferedImage image) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", encoded);
        return new StillDecoder().decode(encoded.toByteArray());
    }

    private static BufferedImage rgb(BufferedImage image) {
        return draw(image, image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        return draw(image, (int) (image.getWidth() * factor), (int) (image.getHeight() * factor));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = drawn.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.drawImage(image, 0, 0, width, height, null);
        paint.dispose();
        return drawn;
    }
}
