package io.vigil.capture.mask;

import java.util.List;

/** One part to be black: a closed line of corners that does not cross itself. */
public record Mask(List<Corner> corners) {
    static final int MOST_CORNERS = 64;

    /** @throws MaskUnreadable where it is no such line */
    public Mask {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw new MaskUnreadable("it has " + corners.size() + " corners instead of 3 to " + MOST_CORNERS);
        }
        if (crossesItself(corners)) {
            throw new MaskUnreadable("its edges cross");
        }
    }

    private static boolean crossesItself(List<Corner> corners) {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            for (int j = i + 2; j < count; j++) {
                Corner a = corners.get(i);
                Corner b = corners.get(i + 1);
                Corner c = corners.get(j);
                Corner d = corners.get((j + 1) % count);
                boolean neighbours = (j + 1) % count == i;
                if (!neighbours && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Twice the signed area of the triangle, and so on which side of a line through two the third lies. */
    private static double turn(Corner a, Corner b, Corner c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
