package io.vigil.inference.geometry;

/** An upright rectangle, as fractions of a picture's width and height from the top left. May reach beyond the picture. */
public record Box(float x, float y, float width, float height) {

    public static final Box WHOLE = new Box(0, 0, 1, 1);

    public static Box ofCorners(float left, float top, float right, float bottom) {
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** @param aspect the picture's width over its height: the square is one in pixels */
    public static Box square(Point centre, float width, float aspect) {
        float height = width * aspect;
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    public float right() {
        return x + width;
    }

    public float bottom() {
        return y + height;
    }

    public float area() {
        return width * height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public float diagonal() {
        return (float) Math.hypot(width, height);
    }

    /** Intersection over union, 0-1. */
    public float overlap(Box other) {
        float w = Math.min(right(), other.right()) - Math.max(x, other.x);
        float h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (area() + other.area() - w * h);
    }

    /** The part within the picture. */
    public Box clipped() {
        return ofCorners(clip(x), clip(y), clip(right()), clip(bottom()));
    }

    public Box moved(float dx, float dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** Where a point of this box, given as fractions of it, lies in the picture. */
    public Point toPicture(float fractionX, float fractionY) {
        return new Point(x + fractionX * width, y + fractionY * height);
    }

    /** Where a box within this one, given as fractions of it, lies in the picture. */
    public Box toPicture(Box inside) {
        return new Box(x + inside.x * width, y + inside.y * height, inside.width * width, inside.height * height);
    }

    private static float clip(float value) {
        return Math.min(1, Math.max(0, value));
    }
}
