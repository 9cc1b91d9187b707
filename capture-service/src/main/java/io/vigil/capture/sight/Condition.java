package io.vigil.capture.sight;

/** What a camera's pictures are like. */
public enum Condition {
    /** They show the scene, and go on. */
    FINE(""),
    /** The scene shows without its detail. */
    BLURRED("the picture is blurred: clean the lens, look for fog or a cover in front of it, and set its focus"),
    /** There is nothing to be seen for want of light. */
    DARK("the picture is dark: uncover the lens, or switch on a light or the camera's infrared"),
    /** A drawn picture stands for the scene. */
    SIGNAL_LOST("a plain colour or a test picture comes instead of the scene: check the cable between camera and"
            + " recorder, and the camera's own picture settings"),
    /** Pictures come and are one and the same. */
    FROZEN("the same picture comes again and again: restart the camera, or the recorder that relays it");

    private final String remedy;

    Condition(String remedy) {
        this.remedy = remedy;
    }

    /** What to do about it; nothing where it is fine. */
    public String remedy() {
        return remedy;
    }
}
