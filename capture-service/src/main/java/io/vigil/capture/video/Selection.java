package io.vigil.capture.video;

import io.vigil.capture.camera.Sparing;

/**
 * Which packets of a stream are decoded, when that changes in mid-stream: whatever was left out, pictures that refer to it
 * are left out too. One thread.
 */
final class Selection {
    private Sparing wanted = Sparing.NOTHING;
    private Sparing current = Sparing.NOTHING;

    void want(Sparing sparing) {
        wanted = sparing;
        if (current != Sparing.ALL_BUT_KEYFRAMES) {
            current = sparing;
        }
    }

    /** @param key whether the packet can be decoded alone */
    boolean takes(boolean key) {
        if (key) {
            current = wanted;
        }
        return key || current != Sparing.ALL_BUT_KEYFRAMES;
    }

    Sparing current() {
        return current;
    }
}
