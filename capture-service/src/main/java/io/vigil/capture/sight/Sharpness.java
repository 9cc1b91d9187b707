package io.vigil.capture.sight;

/**
 * Tells blur, by the picture alone where it is strong, and against what is usual for the camera where it is not. One
 * thread.
 *
 * <p>Thresholds: measured on clips of five sources, sharp pictures have a blur of 0.14 to 0.50; after a mean over nine by nine
 * pixels at a width of 640 it is 0.45 to 0.82 and at least 0.27 above the same source's sharp pictures; within a source that
 * is sharp it varies by 0.07. See docs/capture.md.
 */
final class Sharpness {
    private static final float ALWAYS_BLURRED = 0.62f;
    private static final float NEVER_BLURRED = 0.42f;
    private static final float ABOVE_USUAL = 0.15f;

    /** Fog takes contrast: of the usual texture this share is left. */
    private static final float FADED = 0.35f;

    /** In grey levels; below it there is little that could fade. */
    private static final float WORTH_FADING = 1.5f;

    /** In grey levels; with less light, contrast goes by itself. */
    private static final int LIGHT = 50;

    /** Looks, one a second, until there is something usual. */
    private static final int LEARNING = 30;

    /** Looks in which the usual follows. */
    private static final float USUALLY = 600;

    /** Likewise while blurred, so that a camera turned to a plain wall is not blurred for ever. */
    private static final float WHILE_BLURRED = 3600;

    private int seen;
    private float usualBlur;
    private float usualTexture;

    /** @return whether the picture is blurred; what cannot be told is not */
    boolean isBlurred(Look look) {
        float blur = look.grain().blur();
        float texture = look.grain().meanTexture();
        boolean blurred = blur >= ALWAYS_BLURRED || isUnusual(blur, texture, look.colours());
        learn(blur, texture, blurred);
        return blurred;
    }

    private boolean isUnusual(float blur, float texture, Colours colours) {
        if (seen < LEARNING) {
            return false;
        }
        boolean soft = blur >= NEVER_BLURRED && blur >= usualBlur + ABOVE_USUAL;
        boolean faded =
                usualTexture >= WORTH_FADING && texture <= FADED * usualTexture && colours.brightness(0.5) >= LIGHT;
        return soft || faded;
    }

    private void learn(float blur, float texture, boolean blurred) {
        seen = Math.min(seen + 1, LEARNING);
        boolean learning = seen < LEARNING;
        float weight = 1 / (learning ? seen : blurred ? WHILE_BLURRED : USUALLY);
        usualTexture += weight * (texture - usualTexture);
        if (!Float.isNaN(blur)) {
            usualBlur += (usualBlur == 0 ? 1 : weight) * (blur - usualBlur);
        }
    }

    float usualBlur() {
        return usualBlur;
    }

    float usualTexture() {
        return usualTexture;
    }
}
