package io.vigil.gateway.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what a viewer is to see into a JPEG. Thread-safe. */
final class Overlay {
    private static final float SURE_ENOUGH = 0.3f;
    /** The calibrated threshold of the anomaly score. */
    private static final float UNUSUAL = 0.5f;

    private static final int LONGEST_LINE = 62;

    private final int quality;

    /** @param quality of the JPEG, 1-100 */
    Overlay(int quality) {
        this.quality = quality;
    }

    /** A frame without a scene passes as it came, without the markings too. */
    byte[] jpeg(LivePicture picture, Markings markings) {
        if (picture instanceof LivePicture.Missing missing) {
            return words(missing);
        }
        LivePicture.Seen seen = (LivePicture.Seen) picture;
        return seen.scene() == null ? seen.frame().jpeg() : drawn(seen.frame(), seen.scene(), markings);
    }

    private byte[] drawn(LiveFrame frame, Scene scene, Markings markings) {
        try (Canvas canvas = Canvas.of(frame.jpeg())) {
            MarkingOverlay.draw(canvas, markings);
            scene.poses().forEach(pose -> body(canvas, pose));
            scene.faces().forEach(face -> face(canvas, face));
            scene.things().forEach(thing -> canvas.box(thing.box(), Colour.of(thing.className())));
            // words last: no line is to cross them
            MarkingOverlay.name(canvas, markings);
            scene.faces().forEach(face -> canvas.caption(caption(face), face.box(), Colour.FACE));
            scene.things().forEach(thing -> canvas.label(label(thing), thing.box(), Colour.of(thing.className())));
            if (scene.anomaly() != null) {
                canvas.badge(badge(scene.anomaly()), scene.anomaly() < UNUSUAL ? Colour.GREY : Colour.ALERT);
            }
            return canvas.jpeg(quality);
        }
    }

    private static void body(Canvas canvas, List<Scene.Dot> pose) {
        Skeleton.BODY.bones().stream()
                .filter(bone -> bone.isSeen(pose, SURE_ENOUGH))
                .forEach(bone -> canvas.bone(pose.get(bone.from()), pose.get(bone.to()), Colour.BONE));
        pose.stream().filter(dot -> dot.confidence() >= SURE_ENOUGH).forEach(dot -> canvas.dot(dot, Colour.POSE));
    }

    private static void face(Canvas canvas, Scene.Face face) {
        canvas.corners(face.box(), Colour.FACE);
        if (face.gaze() != null) {
            canvas.gaze(face.gaze(), face.box().w() * 2, Colour.FACE);
        }
    }

    static List<String> label(Scene.Thing thing) {
        String track = thing.trackId() == null ? "" : " #" + thing.trackId();
        String what = words(thing.className(), thing.confidence()) + track;
        return thing.action() == null ? List.of(what) : List.of(what, words(thing.action()));
    }

    /** Who it is and what the face expresses, as far as either is known. */
    static List<String> caption(Scene.Face face) {
        List<String> rows = new ArrayList<>();
        if (face.subjectId() != null) {
            rows.add(face.subjectId());
        }
        if (face.emotion() != null) {
            rows.add(words(face.emotion()));
        }
        return rows;
    }

    static String badge(float anomaly) {
        return String.format(Locale.ROOT, anomaly < UNUSUAL ? "scene %.2f" : "unusual scene %.2f", anomaly);
    }

    private static String words(Scene.Guess guess) {
        return words(guess.word(), guess.confidence());
    }

    private static String words(String word, float confidence) {
        return word + String.format(Locale.ROOT, " %.0f%%", confidence * 100);
    }

    private byte[] words(LivePicture.Missing missing) {
        try (Canvas canvas = Canvas.blank(640, 360)) {
            canvas.write(missing.camera(), 40, 132, 18, Colour.WHITE);
            canvas.write(missing.state(), 40, 168, 15, Colour.of(missing.state()));
            String rest = missing.detail();
            for (int line = 0; line < 3 && !rest.isEmpty(); line++) {
                int end = rest.length() <= LONGEST_LINE ? rest.length() : cut(rest);
                canvas.write(rest.substring(0, end), 40, 206 + 22 * line, 11, Colour.GREY);
                rest = rest.substring(end).strip();
            }
            return canvas.jpeg(quality);
        }
    }

    private static int cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST_LINE);
        return space > 0 ? space : LONGEST_LINE;
    }
}
