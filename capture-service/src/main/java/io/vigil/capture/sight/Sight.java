package io.vigil.capture.sight;

import org.jspecify.annotations.Nullable;

/**
 * Judges a camera's pictures, about one a second. A condition is entered when it has held for {@value #ENTER_MS} ms and left
 * with the second look that is fine; frozen, which has its own evidence, at once both ways. One thread.
 *
 * <p>The thresholds are this project's own, measured on the clips that docs/capture.md names.
 */
public final class Sight {
    static final long ENTER_MS = 5_000;

    private static final int ENTER_LOOKS = 3;
    private static final int LEAVE_LOOKS = 2;

    /** A little less than a second, or a camera's keyframes, a second apart, would each come too early by a hair. */
    private static final long PERIOD_MS = 900;

    /** After a suspicious keyframe. */
    private static final long BETWEEN_MS = 400;

    /** Grey levels: video black is 0 or 16, noise comes on top. */
    private static final int DARK = 40;

    /** Share of the picture's points, which leaves room for a recorder's text. */
    private static final double PLAIN = 0.8;

    /** Of neighbouring pixels; a lens and a sensor leave no such wall. */
    private static final float DRAWN = 0.85f;

    private final Sharpness sharpness = new Sharpness();
    private final Repetition repetition = new Repetition();
    private Condition condition = Condition.FINE;
    private Condition candidate = Condition.FINE;
    private long candidateSince;
    private int candidateLooks;
    private long lookedAt = Long.MIN_VALUE / 2;
    private long keyLookedAt = Long.MIN_VALUE / 2;
    private @Nullable Look last;

    /**
     * Whether this picture is to be looked at. Keyframes go first, because only they tell frozen from still.
     *
     * @param atMs any clock that runs on evenly, in milliseconds
     */
    public boolean wants(boolean keyframe, long atMs) {
        if (keyframe) {
            return atMs - keyLookedAt >= PERIOD_MS;
        }
        long wait = repetition.isSuspected() && lookedAt == keyLookedAt ? BETWEEN_MS : PERIOD_MS;
        return atMs - lookedAt >= wait;
    }

    /** @return what the camera's pictures are like, from now on */
    public Condition judge(Look look, long atMs) {
        lookedAt = atMs;
        keyLookedAt = look.keyframe() ? atMs : keyLookedAt;
        last = look;
        repetition.see(look, atMs);
        Condition seen = seen(look, atMs);
        if (seen != candidate) {
            candidate = seen;
            candidateSince = atMs;
            candidateLooks = 0;
        }
        candidateLooks++;
        condition = next(atMs);
        return condition;
    }

    /** A new connection: what was seen before it says nothing about repeated pictures, but what is usual stays so. */
    public Condition reconnected() {
        repetition.forget();
        condition = Condition.FINE;
        candidate = Condition.FINE;
        candidateLooks = 0;
        return condition;
    }

    private Condition next(long atMs) {
        if (candidate == condition) {
            return condition;
        }
        boolean sure = switch (candidate) {
            case FROZEN -> true;
            case FINE -> condition == Condition.FROZEN || candidateLooks >= LEAVE_LOOKS;
            default -> candidateLooks >= ENTER_LOOKS && atMs - candidateSince >= ENTER_MS;
        };
        boolean thawed = condition == Condition.FROZEN && candidate != Condition.FROZEN;
        return sure ? candidate : thawed ? Condition.FINE : condition;
    }

    private Condition seen(Look look, long atMs) {
        Colours colours = look.colours();
        int brightest = colours.brightness(0.95);
        if (brightest <= DARK && colours.colourfulness() < DARK) {
            return Condition.DARK;
        }
        boolean plain = colours.ofOneColour() >= PLAIN && look.grain().equal() >= DRAWN;
        if (plain || colours.isBars()) {
            return Condition.SIGNAL_LOST;
        }
        if (repetition.isCertain(atMs)) {
            return Condition.FROZEN;
        }
        return sharpness.isBlurred(look) ? Condition.BLURRED : Condition.FINE;
    }

    /** Of the last look, or null before the first. */
    public @Nullable Figures figures() {
        Look look = last;
        if (look == null) {
            return null;
        }
        int brightest = look.colours().brightness(0.95);
        return new Figures(
                look.grain().blur(),
                look.grain().meanTexture(),
                sharpness.usualBlur(),
                sharpness.usualTexture(),
                brightest,
                brightest - look.colours().brightness(0.05),
                look.colours().ofOneColour(),
                look.grain().equal(),
                repetition.repeats());
    }
}
