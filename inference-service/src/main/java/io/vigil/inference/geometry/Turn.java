package io.vigil.inference.geometry;

/**
 * How a region lies in a picture when it is not upright: turned round its centre, and perhaps seen in a mirror.
 *
 * @param roll radians, clockwise as one sees the picture; what is tilted by as much becomes level
 * @param mirrored whether left and right change places within the region
 */
public record Turn(float roll, boolean mirrored) {

    public static final Turn NONE = new Turn(0, false);

    /**
     * Where a point of the turned region lies.
     *
     * @param region before turning
     * @param aspect the picture's width over its height: turning keeps shapes in pixels
     * @param fractionX of the region's width, from its own left
     * @param fractionY of the region's height, from its own top
     */
    public Point toPicture(Box region, float aspect, float fractionX, float fractionY) {
        float across = (mirrored ? 0.5f - fractionX : fractionX - 0.5f) * region.width() * aspect;
        float down = (fractionY - 0.5f) * region.height();
        float cosine = (float) Math.cos(roll);
        float sine = (float) Math.sin(roll);
        Point centre = region.centre();
        return new Point(
                centre.x() + (cosine * across - sine * down) / aspect, centre.y() + sine * across + cosine * down);
    }
}
