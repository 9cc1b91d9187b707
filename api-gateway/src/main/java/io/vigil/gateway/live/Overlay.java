package io.vigil.gateway.live;

import java.util.Locale;

/** Turns what a viewer is to see into a JPEG. Thread-safe. */
final class Overlay {
    private static final float SURE_ENOUGH = 0.3f;
    private static final int LONGEST_LINE = 62;

    private final int quality;

    /** @param quality of the JPEG, 1-100 */
    Overlay(int quality) {
        this.quality = quality;
    }

    /** A frame without a scene passes as it came. */
    byte[] jpeg(LivePicture picture) {
        if (picture instanceof LivePicture.Missing missing) {
            return words(missing);
        }
        LivePicture.Seen seen = (LivePicture.Seen) picture;
        return seen.scene() == null ? seen.frame().jpeg() : drawn(seen.frame(), seen.scene());
    }

    private byte[] drawn(LiveFrame frame, Scene scene) {
        try (Canvas canvas = Canvas.of(frame.jpeg())) {
            scene.poses()
                    .forEach(pose -> pose.stream()
                            .filter(dot -> dot.confidence() >= SURE_ENOUGH)
                            .forEach(dot -> canvas.dot(dot, Colour.POSE)));
            scene.faces().forEach(face -> canvas.corners(face, Colour.FACE));
            for (Scene.Thing thing : scene.things()) {
                Colour colour = Colour.of(thing.className());
                canvas.box(thing.box(), colour);
            }
            for (Scene.Thing thing : scene.things()) {
                canvas.label(label(thing), thing.box(), Colour.of(thing.className()));
            }
            return canvas.jpeg(quality);
        }
    }

    static String label(Scene.Thing thing) {
        String track = thing.trackId() == null ? "" : " #" + thing.trackId();
        return thing.className() + String.format(Locale.ROOT, " %.0f%%", thing.confidence() * 100) + track;
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
