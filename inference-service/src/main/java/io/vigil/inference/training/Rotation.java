package io.vigil.inference.training;

/** A unit quaternion. */
record Rotation(double w, double x, double y, double z) {

    static final Rotation NONE = new Rotation(1, 0, 0, 0);
    static final Vector X = new Vector(1, 0, 0);
    static final Vector Y = Vector.UP;
    static final Vector Z = new Vector(0, 0, 1);

    /** @param radians anticlockwise, seen against the axis */
    static Rotation about(Vector axis, double radians) {
        Vector unit = axis.length() < 1e-9 ? X : axis.unit();
        double sine = Math.sin(radians / 2);
        return new Rotation(Math.cos(radians / 2), unit.x() * sine, unit.y() * sine, unit.z() * sine);
    }

    /** First {@code next}, then this. */
    Rotation times(Rotation next) {
        return new Rotation(
                w * next.w - x * next.x - y * next.y - z * next.z,
                w * next.x + x * next.w + y * next.z - z * next.y,
                w * next.y - x * next.z + y * next.w + z * next.x,
                w * next.z + x * next.y - y * next.x + z * next.w);
    }

    Vector apply(Vector vector) {
        Vector axis = new Vector(x, y, z);
        Vector twice = axis.cross(vector).times(2);
        return vector.plus(twice.times(w)).plus(axis.cross(twice));
    }

    /** On the shorter way, normalised: exact enough between neighbouring key frames. */
    Rotation towards(Rotation other, double share) {
        double sign = w * other.w + x * other.x + y * other.y + z * other.z < 0 ? -1 : 1;
        double keep = 1 - share;
        double take = share * sign;
        double a = w * keep + other.w * take;
        double b = x * keep + other.x * take;
        double c = y * keep + other.y * take;
        double d = z * keep + other.z * take;
        double length = Math.sqrt(a * a + b * b + c * c + d * d);
        return new Rotation(a / length, b / length, c / length, d / length);
    }
}
