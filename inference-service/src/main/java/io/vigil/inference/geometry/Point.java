package io.vigil.inference.geometry;

/** A place in a picture, as fractions of its width and height from the top left. */
public record Point(float x, float y) {

    public float distanceTo(Point other) {
        return (float) Math.hypot(x - other.x, y - other.y);
    }

    /** The nearest place within the picture. */
    public Point clipped() {
        return new Point(Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y)));
    }
}
