package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md says what it can prove: its evidence is there, and its sums are those of its tables. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\|[^|]*\\| ([^|]*) \\|");
    private static final Pattern SUMS =
            Pattern.compile("(\\d+) hold, (\\d+) partly, (\\d+) are gaps; (\\d+) do not apply");

    /** Of levels 1 and 2, in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;

    @Test
    void shouldNameOnlyTestsThatThereAre() throws IOException {
        Set<String> named = TEST.matcher(page())
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        named.removeAll(tests());
        assertThat(named).isEmpty();
    }

    @Test
    void shouldSumUpItsTables() throws IOException {
        // Given
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        MatchResult sums = SUMS.matcher(page()).results().findFirst().orElseThrow();

        // Then
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(count(rows, "holds"::equals)).isEqualTo(number(sums, 1));
        assertThat(count(rows, "**partly**"::equals)).isEqualTo(number(sums, 2));
        assertThat(count(rows, "**gap**"::equals)).isEqualTo(number(sums, 3));
        assertThat(rows).hasSize(REQUIREMENTS - number(sums, 4));
    }

    private static int count(List<MatchResult> rows, Predicate<String> state) {
        return (int) rows.stream().map(row -> row.group(2)).filter(state).count();
    }

    private static int number(MatchResult sums, int group) {
        return Integer.parseInt(sums.group(group));
    }

    private static String page() throws IOException {
        return Files.readString(VigilProcess.HOME.resolve("docs/security.md"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(VigilProcess.HOME)) {
            List<Path> sources = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
            Set<String> names = new TreeSet<>();
            for (Path source : sources) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
            return names;
        }
    }
}
