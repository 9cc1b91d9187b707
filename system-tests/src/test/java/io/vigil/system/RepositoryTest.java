package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository reads itself, so that what it says of itself stays true. */
class RepositoryTest {
    private static final Path HOME =
            Path.of(System.getProperty("vigil.home", "..")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final List<String> SERVICES =
            List.of("capture-service", "inference-service", "scoring-streams", "api-gateway");

    @Test
    void shouldLinkOnlyToWhatExists() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(HOME.relativize(page) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void shouldExplainEveryConfigurationKey() throws IOException {
        List<String> unexplained = new ArrayList<>();
        for (String service : SERVICES) {
            List<String> lines = Files.readAllLines(HOME.resolve(service + "/src/main/resources/application.yml"));
            for (int i = 0; i < lines.size(); i++) {
                boolean leaf = lines.get(i).matches("\\s+[a-z0-9.\\-]+:\\s+\\S.*");
                boolean explained = lines.get(i).contains(" #")
                        || (i > 0 && lines.get(i - 1).strip().startsWith("#"));
                if (leaf && !explained && underVigil(lines, i)) {
                    unexplained.add(service + ": " + lines.get(i).strip());
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }

    private static boolean underVigil(List<String> lines, int at) {
        for (int i = at; i >= 0; i--) {
            if (lines.get(i).matches("[a-z].*")) {
                return lines.get(i).startsWith("vigil:");
            }
        }
        return false;
    }

    private static List<Path> pages() {
        try (Stream<Path> top = Files.list(HOME);
                Stream<Path> docs = Files.walk(HOME.resolve("docs"));
                Stream<Path> deploy = Files.walk(HOME.resolve("deploy"))) {
            return Stream.of(top, docs, deploy)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
