package io.vigil.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the models saw in one picture. Coordinates are fractions of it, from the top left. Null is what no model said.
 *
 * @param poses each the 17 keypoints of COCO, in its order
 * @param anomaly how unusual the scene is, 0-1; from 0.5 on it is unusual
 */
record Scene(
        String cameraId,
        String frameId,
        Instant capturedAt,
        List<Thing> things,
        List<Face> faces,
        List<List<Dot>> poses,
        @Nullable Float anomaly) {

    record Box(float x, float y, float w, float h) {
        float centreX() {
            return x + w / 2;
        }

        float centreY() {
            return y + h / 2;
        }
    }

    /** @param action what a person does */
    record Thing(
            String className,
            float confidence,
            Box box,
            @Nullable Long trackId,
            @Nullable Guess action) {}

    /**
     * @param subjectId whose face it is
     * @param emotion the strongest one
     */
    record Face(
            Box box,
            @Nullable String subjectId,
            @Nullable Guess emotion,
            @Nullable Gaze gaze) {}

    /** A word with how sure a model is of it, 0-1. */
    record Guess(String word, float confidence) {}

    /**
     * Where a face looks: degrees from the direction of the camera, to the right of the picture and upwards.
     *
     * @param from the point between the eyes
     */
    record Gaze(Dot from, float yaw, float pitch) {
        /** Degrees from the camera's direction below which a direction of its own is not worth showing. */
        private static final double TOWARDS_CAMERA = 8;

        boolean isTowardsCamera() {
            return Math.toDegrees(Math.asin(Math.min(1, Math.hypot(across(), up())))) < TOWARDS_CAMERA;
        }

        /** The direction's part to the right of the picture, -1 to 1. */
        double across() {
            return Math.sin(Math.toRadians(yaw)) * Math.cos(Math.toRadians(pitch));
        }

        /** The direction's part upwards, -1 to 1. */
        double up() {
            return Math.sin(Math.toRadians(pitch));
        }
    }

    record Dot(float x, float y, float confidence) {}
}
