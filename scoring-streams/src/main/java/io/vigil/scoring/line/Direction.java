package io.vigil.scoring.line;

import io.vigil.scoring.frame.Implausible;
import java.util.Locale;

/** Which crossings of a line are reported (ONVIF's Direction). */
public enum Direction {
    ANY,
    LEFT,
    RIGHT;

    /** @throws Implausible for a word other than any, left and right */
    public static Direction of(String word) {
        for (Direction direction : values()) {
            if (direction.word().equals(word)) {
                return direction;
            }
        }
        throw new Implausible("a line's direction of " + word + ": it is any, left or right");
    }

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean reports(Side side) {
        return this == ANY || (this == LEFT) == (side == Side.LEFT);
    }
}
