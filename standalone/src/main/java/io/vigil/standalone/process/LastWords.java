package io.vigil.standalone.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The last line of a log that means something to a person, which for a refused start is the reason. */
final class LastWords {
    private static final int REACH = 16 * 1024;
    private static final int LONGEST = 400;

    private LastWords() {}

    static Optional<String> of(Path log, long from) {
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
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("Caused by:")) {
                return Optional.of(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
            }
        }
        return Optional.empty();
    }
}
