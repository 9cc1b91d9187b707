package io.vigil.inference.gaze;

/** In space as the camera sees it: x to the right, y down, z away from the camera. */
record Vector(float x, float y, float z) {

    Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector times(float factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    float length() {
        return (float) Math.sqrt(x * x + y * y + z * z);
    }

    Vector unit() {
        return times(1 / length());
    }
}
