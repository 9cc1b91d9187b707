package io.vigil.capture.hostile;

import java.io.IOException;
import java.util.Random;

/**
 * A way to be a bad camera.
 *
 * @param scheme of the address that a victim is given
 */
record Attack(String name, String scheme, Script script) {

    /** Talks to one client until it breaks off, or the script is through. */
    @FunctionalInterface
    interface Script {
        void run(Wire wire, Random random) throws IOException;
    }
}
