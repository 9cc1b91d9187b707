package io.vigil.gateway.live;

import java.util.List;

/** Draws zones and lines, thinner than what the models saw. */
final class MarkingOverlay {
    /** An arrow's length in widths of the picture. */
    private static final double ARROW = 0.05;

    private MarkingOverlay() {}

    static void draw(Canvas canvas, Markings markings) {
        markings.areas().forEach(area -> draw(canvas, area));
        markings.lines().forEach(line -> draw(canvas, line));
    }

    static void name(Canvas canvas, Markings markings) {
        markings.areas().forEach(area -> canvas.label(List.of(area.name()), at(highest(area.corners())), colour(area)));
        markings.lines()
                .forEach(line ->
                        canvas.label(List.of(line.name()), at(line.points().get(0)), colour(line)));
    }

    private static void draw(Canvas canvas, Markings.Area area) {
        List<Scene.Dot> corners = area.corners();
        Scene.Dot from = corners.get(corners.size() - 1);
        for (Scene.Dot to : corners) {
            canvas.bone(from, to, colour(area));
            from = to;
        }
        if (area.way() != null) {
            double way = Math.toRadians(area.way());
            canvas.arrow(area.middle(), Math.sin(way) * ARROW, -Math.cos(way) * ARROW, colour(area));
        }
    }

    private static void draw(Canvas canvas, Markings.Line line) {
        List<Scene.Dot> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            Scene.Dot from = points.get(i - 1);
            Scene.Dot to = points.get(i);
            canvas.bone(from, to, colour(line));
            if (line.left()) {
                canvas.arrowAside(from, to, ARROW, colour(line));
            }
            if (line.right()) {
                canvas.arrowAside(from, to, -ARROW, colour(line));
            }
        }
    }

    private static Scene.Dot highest(List<Scene.Dot> corners) {
        Scene.Dot highest = corners.get(0);
        for (Scene.Dot corner : corners) {
            highest = corner.y() < highest.y() ? corner : highest;
        }
        return highest;
    }

    private static Scene.Box at(Scene.Dot dot) {
        return new Scene.Box(dot.x(), dot.y(), 0, 0);
    }

    private static Colour colour(Markings.Area area) {
        return area.restricted() ? Colour.ALERT : Colour.ZONE;
    }

    private static Colour colour(Markings.Line line) {
        return line.restricted() ? Colour.ALERT : Colour.LINE;
    }
}
