package io.vigil.inference.training;

import io.vigil.inference.geometry.Point;
import java.util.SplittableRandom;

/** A pinhole camera as it hangs on walls: 1.2 to 6 m high, looking at a place on the ground. */
record Viewpoint(Vector place, Vector ahead, Vector right, Vector down, double focal, float aspect) {

    private static final float[] ASPECTS = {4f / 3, 16f / 9, 16f / 9, 1};

    /**
     * @param looksAt about whom the picture is
     * @param random decides on height, distance, direction, focal length, aspect and how far off the middle
     */
    static Viewpoint random(Vector looksAt, SplittableRandom random) {
        double direction = random.nextDouble(2 * Math.PI);
        double distance = random.nextDouble(3.5, 14);
        double height = random.nextDouble(1.2, 6);
        Vector place = new Vector(
                looksAt.x() + distance * Math.cos(direction), height, looksAt.z() + distance * Math.sin(direction));
        double focal = distance * random.nextDouble(0.12, 0.4);
        double stray = 0.25 * distance / focal;
        Vector target = looksAt.plus(new Vector(
                random.nextDouble(-stray, stray),
                random.nextDouble(-stray, stray) / 2,
                random.nextDouble(-stray, stray)));
        Vector ahead = target.minus(place).unit();
        double roll = random.nextDouble(-0.06, 0.06);
        Vector level = ahead.cross(Vector.UP).unit();
        Rotation tilted = Rotation.about(ahead, roll);
        Vector right = tilted.apply(level);
        return new Viewpoint(
                place, ahead, right, ahead.cross(right).unit(), focal, ASPECTS[random.nextInt(ASPECTS.length)]);
    }

    /** One that sees the whole place round the origin. */
    static Viewpoint overlooking(SplittableRandom random) {
        double direction = random.nextDouble(2 * Math.PI);
        double distance = random.nextDouble(8, 16);
        Vector place =
                new Vector(distance * Math.cos(direction), random.nextDouble(2.2, 6), distance * Math.sin(direction));
        Vector ahead = new Vector(0, 0.8, 0).minus(place).unit();
        Vector right = ahead.cross(Vector.UP).unit();
        return new Viewpoint(
                place,
                ahead,
                right,
                ahead.cross(right).unit(),
                random.nextDouble(0.8, 1.4),
                ASPECTS[random.nextInt(ASPECTS.length)]);
    }

    /** @return where it is in the picture, as fractions; may be outside */
    Point project(Vector point) {
        Vector seen = point.minus(place);
        double depth = Math.max(0.2, seen.dot(ahead));
        double x = seen.dot(right) / depth * focal;
        double y = seen.dot(down) / depth * focal;
        return new Point((float) (0.5 + x / aspect), (float) (0.5 + y));
    }
}
