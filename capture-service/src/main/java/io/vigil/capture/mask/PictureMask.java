package io.vigil.capture.mask;

/**
 * One camera's masks, ready for pictures of the size that it sends: another size and they are laid out anew, so that a camera
 * whose resolution changes keeps its masks. One thread at a time.
 */
public final class PictureMask {
    private final Masks masks;
    private Blocks blocks;

    public PictureMask(Masks masks) {
        this.masks = masks;
        this.blocks = Blocks.of(Masks.NONE, 0, 0);
    }

    /** @param width and height in pixels of the picture as it will be published */
    public Blocks over(int width, int height) {
        if (!blocks.fit(width, height)) {
            blocks = Blocks.of(masks, width, height);
        }
        return blocks;
    }
}
