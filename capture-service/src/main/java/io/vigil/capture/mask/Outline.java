package io.vigil.capture.mask;

import java.util.BitSet;

/** A mask in pixels, and which squares of a picture it comes near to. */
final class Outline {
    private final double[] x;
    private final double[] y;

    Outline(Mask mask, int width, int height) {
        x = mask.corners().stream().mapToDouble(corner -> corner.x() * width).toArray();
        y = mask.corners().stream().mapToDouble(corner -> corner.y() * height).toArray();
    }

    void cover(BitSet covered, int columns, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (isNear(column * Blocks.SIDE, row * Blocks.SIDE)) {
                    covered.set(row * columns + column);
                }
            }
        }
    }

    /** Whether any of the mask is in the square, or within reach of it. */
    private boolean isNear(int left, int top) {
        double right = left + Blocks.SIDE + Blocks.REACH;
        double bottom = top + Blocks.SIDE + Blocks.REACH;
        Square square = new Square(left - Blocks.REACH, top - Blocks.REACH, right, bottom);
        boolean inside = false;
        for (int i = 0, before = x.length - 1; i < x.length; before = i++) {
            if (square.isMetBy(x[before], y[before], x[i], y[i])) {
                return true;
            }
            boolean passes = (y[i] > top) != (y[before] > top);
            if (passes && left < x[i] + (top - y[i]) * (x[before] - x[i]) / (y[before] - y[i])) {
                inside = !inside; // a ray to the right from the square's corner meets this edge
            }
        }
        return inside;
    }

    private record Square(double left, double top, double right, double bottom) {

        /** By Liang and Barsky: the part of the line that lies between each pair of sides, if any is left. */
        boolean isMetBy(double fromX, double fromY, double toX, double toY) {
            double dx = toX - fromX;
            double dy = toY - fromY;
            double enters = Math.max(entry(dx, left - fromX, right - fromX), entry(dy, top - fromY, bottom - fromY));
            double leaves = Math.min(exit(dx, left - fromX, right - fromX), exit(dy, top - fromY, bottom - fromY));
            return Math.max(0, enters) <= Math.min(1, leaves);
        }

        private static double entry(double step, double low, double high) {
            if (step == 0) {
                return low <= 0 && high >= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            return Math.min(low / step, high / step);
        }

        private static double exit(double step, double low, double high) {
            return step == 0 ? Double.POSITIVE_INFINITY : Math.max(low / step, high / step);
        }
    }
}
