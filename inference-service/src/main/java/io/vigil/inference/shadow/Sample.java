package io.vigil.inference.shadow;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A share of all frames, told by their ids alone: every worker, role and repetition takes the same ones. */
record Sample(float share) {

    private static final double ALL = 0x1p32;

    boolean has(String frameId) {
        CRC32 hash = new CRC32();
        hash.update(frameId.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() < share * ALL;
    }
}
