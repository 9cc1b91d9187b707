package io.vigil.inference.gaze;

/** A face's eyes together, which tell more than each alone: where an iris rests between the corners differs from side to side. */
record EyePair(FaceMesh face, Eye right, Eye left) {

    /** Less open than this is closed, and a closed eye looks nowhere. */
    private static final float CLOSED = 0.1f;

    static EyePair of(FaceMesh face) {
        return new EyePair(face, face.rightEye(), face.leftEye());
    }

    /** Each eye counts by how wide it is seen; where both are closed the head speaks for them. */
    Gaze gaze(Iris rightIris, Iris leftIris) {
        Vector forward = face.forward();
        float rightWeight = weight(right, rightIris);
        float leftWeight = weight(left, leftIris);
        if (rightWeight + leftWeight == 0) {
            return Gaze.along(forward.x(), forward.y(), forward.z());
        }
        Vector apart = apart(right, rightIris)
                .times(rightWeight)
                .plus(apart(left, leftIris).times(leftWeight));
        Vector gaze = EyeModel.gaze(apart.times(1 / (rightWeight + leftWeight) / face.breadth()), forward, face.up());
        return Gaze.along(gaze.x(), gaze.y(), gaze.z());
    }

    private static float weight(Eye eye, Iris iris) {
        return iris.openness() < CLOSED ? 0 : eye.width();
    }

    private static Vector apart(Eye eye, Iris iris) {
        return iris.centre().minus(eye.centre());
    }
}
