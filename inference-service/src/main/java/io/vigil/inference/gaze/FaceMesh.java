package io.vigil.inference.gaze;

/** A face's 468 landmarks in space, numbered as MediaPipe numbers them. */
record FaceMesh(Landmarks landmarks) {

    static final int POINTS = 468;

    private static final int FOREHEAD = 10;
    private static final int CHIN = 152;
    private static final int RIGHT_CHEEK = 234;
    private static final int LEFT_CHEEK = 454;
    private static final int RIGHT_EYE_OUTER = 33;
    private static final int RIGHT_EYE_INNER = 133;
    private static final int LEFT_EYE_INNER = 362;
    private static final int LEFT_EYE_OUTER = 263;

    /** Where the face points: at right angles to the lines from forehead to chin and from cheek to cheek. */
    Vector forward() {
        Vector across = landmarks.point(LEFT_CHEEK).minus(landmarks.point(RIGHT_CHEEK));
        return across.cross(up()).unit();
    }

    /** From chin to forehead. */
    Vector up() {
        return landmarks.point(FOREHEAD).minus(landmarks.point(CHIN)).unit();
    }

    /** On the person's right. */
    Eye rightEye() {
        return new Eye(
                landmarks.crop().picture(), landmarks.point(RIGHT_EYE_OUTER), landmarks.point(RIGHT_EYE_INNER), false);
    }

    /** On the person's left. */
    Eye leftEye() {
        return new Eye(
                landmarks.crop().picture(), landmarks.point(LEFT_EYE_INNER), landmarks.point(LEFT_EYE_OUTER), true);
    }

    /** Between the outer corners of the eyes, however the head is turned. */
    float breadth() {
        return landmarks
                .point(LEFT_EYE_OUTER)
                .minus(landmarks.point(RIGHT_EYE_OUTER))
                .length();
    }
}
