package io.vigil.scoring.whatif;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the command is to do.
 *
 * @param cameras ids; none means all
 * @param set settings by key without {@code vigil.scoring.}, in the order given
 * @param data the folder of the Vigil that runs here
 */
record WhatIfTask(
        Range range, Set<String> cameras, Map<String, String> set, Files files, boolean keep, Optional<Path> data) {

    static final String USAGE = """
            ./vigil what-if --from TIME --to TIME [--cameras ID,ID...] [--set KEY=VALUE]... [--settings FILE.yml]
                            [--zones FILE.json] [--weights FILE.json] [--warm-up 5m] [--out what-if.html] [--keep] [--data DIR]
            ./vigil what-if --clean [--data DIR]     remove what runs left behind that were killed or told to --keep

            TIME is 2026-03-01T10:00:00Z, how long ago (90s, 15m, 3h, 2d), or now.
            KEY is a setting of scoring without vigil.scoring., such as rules.confirmed: see application.yml.
            """;

    private static final Pattern AGO = Pattern.compile("[0-9]{1,9}[smhd]");
    private static final Duration WARM_UP = Duration.ofMinutes(5);

    /**
     * What is read, and where the report goes.
     *
     * @param out the page
     */
    record Files(Optional<Path> settings, Optional<Path> zones, Optional<Path> weights, Path out) {}

    /** @throws BadUse where the words are not understood */
    static WhatIfTask parse(List<String> words, Clock clock) {
        Words given = new Words(words);
        Instant now = clock.instant();
        Instant from = given.required("--from", text -> time("--from", text, now));
        Instant until = given.required("--to", text -> time("--to", text, now));
        Duration warmUp =
                given.one("--warm-up", text -> length("--warm-up", text)).orElse(WARM_UP);
        if (!from.isBefore(until)) {
            throw new BadUse("--from " + from + " is not before --to " + until);
        }
        return new WhatIfTask(
                new Range(from, until, warmUp, WARM_UP),
                given.one("--cameras", WhatIfTask::cameras).orElse(Set.of()),
                settings(given.all("--set")),
                new Files(
                        given.one("--settings", Path::of),
                        given.one("--zones", Path::of),
                        given.one("--weights", Path::of),
                        given.one("--out", Path::of).orElse(Path.of("what-if.html"))),
                given.has("--keep"),
                given.one("--data", Path::of));
    }

    private static Set<String> cameras(String list) {
        Set<String> cameras = new TreeSet<>(List.of(list.split(",", -1)));
        if (cameras.contains("")) {
            throw new BadUse("--cameras " + list + ": give ids, comma-separated");
        }
        return cameras;
    }

    private static Map<String, String> settings(List<String> assignments) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new BadUse("--set " + assignment + ": give KEY=VALUE, such as rules.confirmed=0.7");
            }
            settings.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        return settings;
    }

    private static Instant time(String option, String text, Instant now) {
        if (text.equals("now")) {
            return now;
        }
        if (AGO.matcher(text).matches()) {
            return now.minus(length(option, text));
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadUse(option + " " + text + " is no time: say 2026-03-01T10:00:00Z, 90s, 15m, 3h, 2d or now");
        }
    }

    private static Duration length(String option, String text) {
        if (!AGO.matcher(text).matches()) {
            throw new BadUse(option + " " + text + " is no length of time: say 90s, 15m, 3h or 2d");
        }
        String iso = text.toUpperCase(Locale.ROOT);
        return Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
    }

    /** The options as they were given. */
    private static final class Words {
        private static final Set<String> FLAGS = Set.of("--keep");
        private static final Set<String> VALUED = Set.of(
                "--from",
                "--to",
                "--cameras",
                "--set",
                "--settings",
                "--zones",
                "--weights",
                "--warm-up",
                "--out",
                "--data");

        private final Map<String, List<String>> given = new LinkedHashMap<>();

        Words(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (FLAGS.contains(word)) {
                    add(word, "");
                } else if (!VALUED.contains(word)) {
                    throw new BadUse("'" + word + "' is not understood");
                } else if (i + 1 == words.size()) {
                    throw new BadUse(word + " needs a value");
                } else {
                    add(word, words.get(++i));
                }
            }
        }

        private void add(String word, String value) {
            given.computeIfAbsent(word, any -> new ArrayList<>()).add(value);
        }

        boolean has(String word) {
            return given.containsKey(word);
        }

        List<String> all(String word) {
            return given.getOrDefault(word, List.of());
        }

        <T> Optional<T> one(String word, Function<String, T> read) {
            List<String> values = all(word);
            if (values.size() > 1) {
                throw new BadUse(word + " is given twice");
            }
            return values.stream().findFirst().map(read);
        }

        <T> T required(String word, Function<String, T> read) {
            return one(word, read).orElseThrow(() -> new BadUse(word + " is missing"));
        }
    }
}
