package io.vigil.farm.rtsp;

import java.util.List;

/** Prepared pictures in their order, the first of which is a key picture. Immutable. */
final class Reel {
    private final List<Prepared> pictures;
    private final int framesPerSecond;

    /** @throws IllegalArgumentException where there is nothing to show or to begin with */
    Reel(List<Prepared> pictures, int framesPerSecond) {
        if (pictures.isEmpty() || !pictures.get(0).isKey() || framesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "a clip needs a key picture first and a rate of at least one picture a second");
        }
        this.pictures = List.copyOf(pictures);
        this.framesPerSecond = framesPerSecond;
    }

    int length() {
        return pictures.size();
    }

    /** Numbers beyond the end begin again. */
    Prepared picture(long number) {
        return pictures.get((int) (number % pictures.size()));
    }

    /** The number of the last key picture that is not after the given one. */
    long keyBefore(long number) {
        long key = number;
        while (!picture(key).isKey()) {
            key--;
        }
        return key;
    }

    /** The number of the first key picture that is not before the given one. */
    long keyFrom(long number) {
        long key = number;
        while (!picture(key).isKey()) {
            key++;
        }
        return key;
    }

    int framesPerSecond() {
        return framesPerSecond;
    }

    /** Nanoseconds from one picture to the next. */
    long step() {
        return 1_000_000_000L / framesPerSecond;
    }
}
