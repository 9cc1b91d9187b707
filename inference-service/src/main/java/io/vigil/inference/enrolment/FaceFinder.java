package io.vigil.inference.enrolment;

import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.FaceEmbedder;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the one face of a picture, in the way in which the cameras' frames are looked at. */
final class FaceFinder {

    /** Two boxes of one face, found by way of two boxes of its person, overlap more than this; two neighbours' do not. */
    private static final float SAME_FACE = 0.3f;

    private final ObjectDetector objects;
    private final FaceDetector faces;
    private final FaceEmbedder embedder;

    FaceFinder(ObjectDetector objects, FaceDetector faces, FaceEmbedder embedder) {
        this.objects = objects;
        this.faces = faces;
        this.embedder = embedder;
    }

    /**
     * Blocks while the models run.
     *
     * @throws EnrolmentRefused where there is no face, or more than one
     */
    Embedding only(Picture picture, String name) {
        List<Face> found = distinct(picture);
        if (found.isEmpty()) {
            throw new EnrolmentRefused("no face is found in " + name
                    + ": take a picture with one face that looks at the camera, at least 100 pixels wide");
        }
        if (found.size() > 1) {
            throw new EnrolmentRefused(found.size() + " faces are found in " + name + ": cut it to one");
        }
        return embedder.embed(List.of(new Portrait(picture, found.get(0)))).get(0);
    }

    private List<Face> distinct(Picture picture) {
        List<Person> people = new ArrayList<>(windows(picture));
        objects.detect(List.of(picture)).get(0).objects().stream()
                .filter(FoundObject::isPerson)
                .forEach(person -> people.add(new Person(picture, person.box())));
        List<Face> distinct = new ArrayList<>();
        faces.detect(people).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Face::confidence).reversed())
                .filter(face -> distinct.stream().noneMatch(known -> isSame(known.box(), face.box())))
                .forEach(distinct::add);
        return distinct;
    }

    /**
     * Squares along the longer side, taken for people too: in a close portrait there may be nobody but a face, and of two people
     * side by side only one may be found. Smaller windows would show parts of a close face, in which faces are imagined.
     */
    private static List<Person> windows(Picture picture) {
        float width = Math.min(1, 1 / picture.aspect());
        float height = Math.min(1, picture.aspect());
        int steps = (int) Math.ceil((1 / Math.min(width, height) - 1) * 2);
        List<Person> windows = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            float place = steps == 0 ? 0 : (float) i / steps;
            windows.add(new Person(picture, new Box(place * (1 - width), place * (1 - height), width, height)));
        }
        return windows;
    }

    /** A window may cut a face, whose box is then a part of the whole one. */
    private static boolean isSame(Box one, Box other) {
        return one.overlap(other) > SAME_FACE || contains(one, other.centre()) || contains(other, one.centre());
    }

    private static boolean contains(Box box, Point point) {
        return point.x() >= box.x() && point.x() <= box.right() && point.y() >= box.y() && point.y() <= box.bottom();
    }
}
