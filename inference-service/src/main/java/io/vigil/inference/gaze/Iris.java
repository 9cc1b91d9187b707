package io.vigil.inference.gaze;

/** What the iris model sees of an eye: 71 points of its surroundings, then the iris's centre and four points of its edge. */
record Iris(Landmarks landmarks) {

    static final int POINTS = 76;

    private static final int CENTRE = 71;
    private static final int UPPER_LID = 12;
    private static final int LOWER_LID = 4;
    private static final int OUTER_CORNER = 0;
    private static final int INNER_CORNER = 8;

    Vector centre() {
        return landmarks.point(CENTRE);
    }

    /** Height of the lids' opening over the eye's width: about 0.3 when open. */
    float openness() {
        return distance(UPPER_LID, LOWER_LID) / distance(OUTER_CORNER, INNER_CORNER);
    }

    private float distance(int one, int other) {
        Vector apart = landmarks.point(one).minus(landmarks.point(other));
        return (float) Math.hypot(apart.x(), apart.y());
    }
}
