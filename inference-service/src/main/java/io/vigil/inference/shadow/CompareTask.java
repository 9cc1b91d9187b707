package io.vigil.inference.shadow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to compare.
 *
 * @param until exclusive
 * @param role only this one, or all
 * @param camera only this one, or all
 * @param most records of models on trial that are held at once
 * @param top how many of the most different frames are shown
 * @param page where the HTML page goes
 * @param data the folder of a Vigil that runs here
 */
record CompareTask(
        Instant from,
        Instant until,
        Optional<String> role,
        Optional<String> camera,
        int most,
        int top,
        Path page,
        Optional<Path> data) {

    static final String USAGE = "compare [--since 1h|TIME] [--until 10m|TIME] [--role objects|faces|pose|emotion]"
            + " [--camera ID] [--most 50000] [--top 20] [--page shadow.html] [--data DIR]";

    private static final Set<String> KNOWN =
            Set.of("--since", "--until", "--role", "--camera", "--most", "--top", "--page", "--data");
    private static final Set<String> ROLES = Set.of("objects", "faces", "pose", "emotion");

    /** @throws IllegalArgumentException where the words are not understood */
    static CompareTask parse(String[] words, Instant now) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (!KNOWN.contains(words[i])) {
                throw new IllegalArgumentException("unknown: " + words[i] + "; models " + USAGE);
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value; models " + USAGE);
            }
            given.put(words[i], words[i + 1]);
        }
        CompareTask task = new CompareTask(
                time("--since", given.getOrDefault("--since", "1h"), now),
                given.containsKey("--until") ? time("--until", given.getOrDefault("--until", ""), now) : now,
                Optional.ofNullable(given.get("--role")),
                Optional.ofNullable(given.get("--camera")),
                number("--most", given.getOrDefault("--most", "50000")),
                number("--top", given.getOrDefault("--top", "20")),
                Path.of(given.getOrDefault("--page", "shadow.html")),
                Optional.ofNullable(given.get("--data")).map(Path::of));
        if (!task.from().isBefore(task.until())) {
            throw new IllegalArgumentException("--since " + task.from() + " is not before --until " + task.until());
        }
        task.role().filter(role -> !ROLES.contains(role)).ifPresent(role -> {
            throw new IllegalArgumentException("--role " + role + " is none of objects, faces, pose, emotion");
        });
        return task;
    }

    /** An instant, or how long ago: 90s, 15m, 1h, 2d. */
    private static Instant time(String option, String text, Instant now) {
        try {
            if (text.matches("\\d+[smhd]")) {
                String iso = text.toUpperCase(Locale.ROOT);
                return now.minus(Duration.parse(text.endsWith("d") ? "P" + iso : "PT" + iso));
            }
            return Instant.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    option + " " + text + " is no time: say 90s, 15m, 1h, 2d or 2026-01-31T12:00:00Z", e);
        }
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(option + " " + text + " is no number from 1 to 9999999");
        }
        return Integer.parseInt(text);
    }
}
