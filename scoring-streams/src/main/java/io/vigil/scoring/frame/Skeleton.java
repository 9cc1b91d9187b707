package io.vigil.scoring.frame;

/** A tracked person's COCO-17 keypoints, as fractions of the picture from its top left. Immutable. */
public final class Skeleton {
    public static final int KEYPOINTS = 17;
    private static final int PARTS = 3;

    private final float[] values;

    private Skeleton(float[] values) {
        this.values = values;
    }

    /**
     * Takes over the values.
     *
     * @param values x, y and confidence of each keypoint in COCO's order: 51 figures
     * @throws Implausible where there are not 17 keypoints, or one is no figure
     */
    public static Skeleton of(float... values) {
        if (values.length != KEYPOINTS * PARTS) {
            throw new Implausible("a pose of " + values.length + " figures instead of " + KEYPOINTS * PARTS);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new Implausible("a keypoint at " + value);
            }
        }
        return new Skeleton(values);
    }

    /** @param keypoint COCO's index, 0 nose to 16 right ankle */
    public float x(int keypoint) {
        return values[keypoint * PARTS];
    }

    public float y(int keypoint) {
        return values[keypoint * PARTS + 1];
    }

    /** 0-1. */
    public float confidence(int keypoint) {
        return values[keypoint * PARTS + 2];
    }
}
