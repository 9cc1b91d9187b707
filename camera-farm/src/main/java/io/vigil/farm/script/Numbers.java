package io.vigil.farm.script;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times as they are written in a script. */
final class Numbers {
    private static final Pattern TIME = Pattern.compile("(-?\\d{1,9})(ms|s|m|h)");

    private Numbers() {}

    /** Such as {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}. */
    static Duration duration(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new BadLine("'" + text + "' is no time: write it like 500ms, 30s, 2m or 1h");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** A time that is to come. */
    static Duration ahead(String text) {
        Duration duration = duration(text);
        if (duration.isNegative()) {
            throw new BadLine("'" + text + "' is over: leave out the minus");
        }
        return duration;
    }

    /** At least 1. */
    static int whole(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadLine("'" + text + "' is no whole number from 1 on");
    }

    static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadLine("'" + text + "' is no number");
        }
    }
}
