package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What may be inferred from a camera's pictures beyond what is in them.
 *
 * @param affect whether emotion and gaze may be inferred
 * @param purpose what for: never null where affect is true, always null where it is not
 */
public record CameraPolicy(boolean affect, @Nullable String purpose) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /** What holds where nobody said anything: no affect. */
    public static final CameraPolicy CLOSED = new CameraPolicy(false, null);

    public CameraPolicy {
        purpose = affect ? checked(purpose) : null;
    }

    /** Affect may be inferred. Fails with {@link InvalidField} where the purpose is none. */
    public static CameraPolicy open(@Nullable String purpose) {
        return new CameraPolicy(true, purpose);
    }

    private static String checked(@Nullable String purpose) {
        String words = purpose == null ? "" : purpose.strip();
        if (words.length() < SHORTEST
                || words.length() > LONGEST
                || words.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(
                    "purpose",
                    "say in " + SHORTEST + " to " + LONGEST
                            + " characters, on one line, what emotion and gaze are for");
        }
        return words;
    }
}
