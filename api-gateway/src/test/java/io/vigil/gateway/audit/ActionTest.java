package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActionTest {

    @Test
    void shouldHaveEveryWordInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/api.md"));
        assertThat(Arrays.stream(Action.values()).map(Action::word))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    @Test
    void shouldBeAnObjectAndWhatWasDoneToIt() {
        assertThat(Arrays.stream(Action.values()).map(Action::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]+\\.[a-z]+"));
        assertThat(Action.LIVE_VIEWED.word()).isEqualTo("live.viewed");
    }
}
