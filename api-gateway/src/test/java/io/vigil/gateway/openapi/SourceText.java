package io.vigil.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record's Javadoc says of it.
 *
 * @param text of itself, empty where it has none
 * @param components what is said of each, by name
 */
record SourceText(String text, Map<String, String> components) {
    private static final Path SOURCES = Path.of("src/main/java");

    static SourceText of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return new SourceText("", Map.of());
        }
        try {
            Matcher comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*(?:(?:public|private|static|final)\\s+)*record "
                                    + type.getSimpleName() + "[(<]",
                            Pattern.DOTALL)
                    .matcher(Files.readString(file));
            return comment.find() ? parsed(comment.group(1)) : new SourceText("", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText parsed(String comment) {
        String plain = comment.replaceAll("(?m)^\\s*\\*?\\s*", " ")
                .replaceAll("\\{@\\w+ #?([^}]*)}", "$1")
                .replaceAll("\\s+", " ");
        String[] parts = plain.split("@param ", -1);
        Map<String, String> components = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].strip().split(" ", 2);
            components.put(words[0], words.length == 1 ? "" : words[1].strip());
        }
        return new SourceText(parts[0].replaceAll("@\\w+ .*", "").strip(), components);
    }
}
