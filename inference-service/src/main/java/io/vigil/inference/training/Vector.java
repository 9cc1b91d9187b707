package io.vigil.inference.training;

/** A place or direction in space: metres, y up, right-handed. */
record Vector(double x, double y, double z) {

    static final Vector ZERO = new Vector(0, 0, 0);
    static final Vector UP = new Vector(0, 1, 0);

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    /** The same direction, one metre long; something upright where there is none. */
    Vector unit() {
        double length = length();
        return length < 1e-9 ? UP : times(1 / length);
    }

    Vector towards(Vector other, double share) {
        return plus(other.minus(this).times(share));
    }
}
