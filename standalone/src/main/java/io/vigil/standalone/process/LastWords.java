package io.vigil.standalone.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a child ended: by its exit code and, when it failed, the last line of its log that means something to a person. */
final class LastWords {
    private static final int REACH = 16 * 1024;
    private static final int LONGEST = 200;

    private static final Pattern NOISE = Pattern.compile("\\b(TRACE|DEBUG|INFO|WARN|LOG|WARNING)\\b");

    /** Time, level, process, thread and logger of a service's log line. */
    private static final Pattern HEAD = Pattern.compile("^\\S+ +ERROR .*? : ");

    private LastWords() {}

    /** @param from where its life began in the log */
    static String of(int exit, Path log, long from) {
        if (exit > 128) {
            return "killed by signal " + (exit - 128);
        }
        return "ended with exit code " + exit
                + (exit == 0 ? "" : in(log, from).map(words -> ": " + words).orElse(""));
    }

    private static Optional<String> in(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(from, file.length() - REACH);
            byte[] tail = new byte[(int) Math.max(0, file.length() - begin)];
            file.seek(begin);
            file.readFully(tail);
            return last(new String(tail, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> last(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (isSaid(line)) {
                String words = HEAD.matcher(line).replaceFirst("");
                return Optional.of(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
            }
        }
        return Optional.empty();
    }

    /** Neither a stack trace nor everyday noise. */
    private static boolean isSaid(String line) {
        return !line.isBlank()
                && !Character.isWhitespace(line.charAt(0))
                && !line.startsWith("Caused by:")
                && !NOISE.matcher(line).find();
    }
}
