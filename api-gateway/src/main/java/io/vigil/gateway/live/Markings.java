package io.vigil.gateway.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The zones and lines of a camera, as far as they are drawn and named.
 *
 * @param names of zones and lines by their ids, of zones that are not drawn too
 */
record Markings(List<Area> areas, List<Line> lines, Names names) {
    static final Markings NONE = new Markings(List.of(), List.of(), new Names(Map.of(), Map.of()));

    /**
     * A zone.
     *
     * @param corners as fractions of the picture
     * @param way the one way to go, degrees clockwise from the picture's top; null: any
     */
    record Area(
            String name,
            List<Scene.Dot> corners,
            boolean restricted,
            @Nullable Float way) {

        /** Whether there is anything to show: not where it is the whole picture. */
        boolean isPart() {
            float left = 1;
            float top = 1;
            float right = 0;
            float bottom = 0;
            for (Scene.Dot corner : corners) {
                left = Math.min(left, corner.x());
                top = Math.min(top, corner.y());
                right = Math.max(right, corner.x());
                bottom = Math.max(bottom, corner.y());
            }
            return corners.size() > 4 || left > 0.01f || top > 0.01f || right < 0.99f || bottom < 0.99f;
        }

        /** The mean of its corners. */
        Scene.Dot middle() {
            float x = 0;
            float y = 0;
            for (Scene.Dot corner : corners) {
                x += corner.x() / corners.size();
                y += corner.y() / corners.size();
            }
            return new Scene.Dot(x, y, 1);
        }
    }

    /**
     * A line that is watched for crossings.
     *
     * @param left whether crossings to the left count, seen from the first point towards the last
     */
    record Line(String name, List<Scene.Dot> points, boolean left, boolean right, boolean restricted) {}

    record Names(Map<String, String> zones, Map<String, String> lines) {
        Names {
            zones = new HashMap<>(zones);
            lines = new HashMap<>(lines);
        }

        @Nullable
        String zone(@Nullable String id) {
            return id == null ? null : zones.get(id);
        }

        @Nullable
        String line(@Nullable String id) {
            return id == null ? null : lines.get(id);
        }
    }
}
