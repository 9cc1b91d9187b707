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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository reads itself, so that what it says of itself stays true. */
class RepositoryTest {
    private static final Path HOME =
            Path.of(System.getProperty("vigil.home", "..")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^ +([A-Z][A-Z_]+):");
    private static final List<String> SERVICES =
            List.of("capture-service", "inference-service", "scoring-streams", "api-gateway");

    /** By Spring Boot, by Java's launcher and by glibc. */
    private static final Pattern READ_BY_OTHERS = Pattern.compile(": (SERVER_PORT|JDK_JAVA_OPTIONS|MALLOC_[A-Z_]+)$");

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

    @Test
    void shouldSetInContainersOnlyWhatTheirServicesRead() throws IOException {
        String compose = Files.readString(HOME.resolve("deploy/docker-compose.yml"));
        String models = block(compose, "x-models: &models\n", "  [A-Z]");
        List<String> unread = new ArrayList<>();
        for (String service : SERVICES) {
            String settings = Files.readString(HOME.resolve(service + "/src/main/resources/application.yml"));
            String own = block(compose, "\n  " + service + ":\n", "    ");
            Matcher name = ENVIRONMENT.matcher(own.contains("*models") ? own + models : own);
            while (name.find()) {
                if (!name.group(1).startsWith("VIGIL_") && !settings.contains("${" + name.group(1))) {
                    unread.add(service + ": " + name.group(1));
                }
            }
        }
        assertThat(unread)
                .filteredOn(entry -> !READ_BY_OTHERS.matcher(entry).find())
                .isEmpty();
    }

    /** The lines after a heading that begin as given. */
    private static String block(String text, String heading, String begin) {
        int start = text.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        return text.substring(start + heading.length())
                .lines()
                .takeWhile(line -> line.matches(begin + ".*"))
                .collect(Collectors.joining("\n"));
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
