package io.vigil.standalone;

import java.util.Locale;

/** Prints what is done and how many seconds after the beginning. */
final class Console {
    private final long began;

    /** @param began by {@link System#nanoTime} */
    Console(long began) {
        this.began = began;
    }

    synchronized void say(String line) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
    }
}
