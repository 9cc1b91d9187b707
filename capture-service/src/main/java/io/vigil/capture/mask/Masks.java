package io.vigil.capture.mask;

import java.util.List;

/** All that is to be black in a camera's pictures. */
public record Masks(List<Mask> all) {
    private static final int MOST = 32;

    public static final Masks NONE = new Masks(List.of());

    /** @throws MaskUnreadable where there are more than 32 */
    public Masks {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new MaskUnreadable("there are " + all.size() + " masks, and more than " + MOST + " are not taken");
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
