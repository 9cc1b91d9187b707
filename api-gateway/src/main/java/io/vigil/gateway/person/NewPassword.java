package io.vigil.gateway.person;

import io.vigil.gateway.problem.InvalidField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A password that somebody may take: long rather than contrived, as NIST SP 800-63B has it. */
record NewPassword(String text) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int DIFFERENT = 6;

    /** Fails with {@link InvalidField}. */
    static NewPassword of(@Nullable String text, String name) {
        if (text == null || text.codePointCount(0, text.length()) < SHORTEST || text.length() > LONGEST) {
            throw new InvalidField("password", "use " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (text.chars().distinct().count() < DIFFERENT || isRow(text)) {
            throw new InvalidField("password", "use at least " + DIFFERENT + " different characters, in no plain row");
        }
        if (text.toLowerCase(Locale.ROOT).contains(name)) {
            throw new InvalidField("password", "leave the name out of it");
        }
        return new NewPassword(text);
    }

    /** Whether each character is the one before's neighbour, as in 123456789012 and zyxwvutsrqpo. */
    private static boolean isRow(String text) {
        long steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = Math.abs(text.charAt(i) - text.charAt(i - 1));
            steps += step <= 1 || step == 9 ? 1 : 0;
        }
        return steps == text.length() - 1;
    }

    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
