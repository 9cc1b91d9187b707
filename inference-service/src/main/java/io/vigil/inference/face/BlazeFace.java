package io.vigil.inference.face;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.CropBatches;
import io.vigil.inference.picture.Person;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * BlazeFace (back camera, 256 pixels) on the upper part of each person: it sees large faces only, and there the face is large.
 * Its 896 anchors answer [centre x, y, width, height, six landmarks], in input pixels relative to the anchor.
 */
public final class BlazeFace implements FaceDetector {

    private static final int VALUES = 16;
    private static final int LANDMARKS = 6;
    private static final int FIRST_LANDMARK = 4;

    /** Of the upper part of a standing person: about the head and the shoulders. */
    private static final float SHARE_OF_HEIGHT = 0.4f;

    private static final float MARGIN = 1.15f;

    /** A region of fewer pixels holds no face that the model could see. */
    private static final int LEAST_PIXELS = 40;

    private final CropBatches crops;
    private final BlazeFaceAnchors anchors;
    private final float confidence;

    /** @param confidence least confidence of a face, 0-1 */
    public BlazeFace(ModelRuntime model, float confidence, int batchSize) {
        crops = new CropBatches(model, batchSize);
        anchors = new BlazeFaceAnchors(model.manifest().input().width());
        this.confidence = confidence;
    }

    @Override
    public ModelManifest manifest() {
        return crops.manifest();
    }

    @Override
    public List<Optional<Face>> detect(List<Person> people) {
        List<Optional<Face>> faces = new ArrayList<>(people.size());
        List<Integer> asked = new ArrayList<>();
        List<Crop> upper = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            faces.add(Optional.empty());
            Crop crop = upperPart(people.get(i));
            if (crop.region().width() * crop.picture().width() >= LEAST_PIXELS) {
                asked.add(i);
                upper.add(crop);
            }
        }
        List<Optional<Face>> answers = crops.run(upper, this::decode);
        for (int i = 0; i < asked.size(); i++) {
            Person person = people.get(asked.get(i));
            faces.set(asked.get(i), answers.get(i).filter(face -> belongsTo(person, face)));
        }
        return faces;
    }

    private static Crop upperPart(Person person) {
        Box box = person.box();
        float aspect = person.picture().aspect();
        float width = Math.max(box.width(), SHARE_OF_HEIGHT * box.height() / aspect) * MARGIN;
        float height = width * aspect;
        Point centre = new Point(box.centre().x(), box.y() + height / 2 - height * (MARGIN - 1) / 2);
        return new Crop(person.picture(), Box.square(centre, width, aspect));
    }

    private static boolean belongsTo(Person person, Face face) {
        Point centre = face.box().centre();
        Box box = person.box();
        return centre.x() >= box.x() && centre.x() <= box.right() && centre.y() <= box.bottom();
    }

    private Optional<Face> decode(Outputs outputs, int element, Crop crop) {
        float[] scores = outputs.of("scores");
        int first = element * anchors.count();
        int best = first;
        for (int i = first; i < first + anchors.count(); i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        float sure = (float) (1 / (1 + Math.exp(-scores[best])));
        return sure < confidence
                ? Optional.empty()
                : Optional.of(face(outputs.of("boxes"), best * VALUES, best - first, sure, crop.region()));
    }

    private Face face(float[] values, int at, int anchor, float sure, Box region) {
        float side = anchors.inputSize();
        Point centre = anchors.centre(anchor);
        float x = (centre.x() + values[at]) / side;
        float y = (centre.y() + values[at + 1]) / side;
        float width = values[at + 2] / side;
        float height = values[at + 3] / side;
        List<Point> landmarks = new ArrayList<>(LANDMARKS);
        for (int i = at + FIRST_LANDMARK; i < at + FIRST_LANDMARK + 2 * LANDMARKS; i += 2) {
            landmarks.add(region.toPicture((centre.x() + values[i]) / side, (centre.y() + values[i + 1]) / side)
                    .clipped());
        }
        Box box = region.toPicture(new Box(x - width / 2, y - height / 2, width, height));
        return new Face(sure, box.clipped(), landmarks);
    }
}
