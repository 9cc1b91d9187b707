package io.vigil.inference.comparison;

import java.time.Instant;
import java.util.Comparator;

/**
 * A frame on which the models differ.
 *
 * @param by 0: they say the same, 1: nothing in common
 * @param how in words
 */
public record Different(String frameId, String cameraId, Instant capturedAt, double by, String how) {

    /** Most different first; equals by frame, so that a repeated report is the same. */
    static final Comparator<Different> ORDER =
            Comparator.comparingDouble(Different::by).reversed().thenComparing(Different::frameId);
}
