package io.vigil.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @TempDir
    Path folder;

    @Test
    void shouldStartOnTheUsualPortAndFolderWhenNothingIsSaid() {
        assertThat(Arguments.parse(List.of("up"))).isEqualTo(new Command.Up(Path.of(".vigil"), 8000, List.of()));
    }

    @Test
    void shouldReadEveryOptionInBothForms() throws Exception {
        // Given
        Path clip = Files.createFile(folder.resolve("clip.mp4"));

        // When
        Command command = Arguments.parse(List.of(
                "up",
                "--port=8123",
                "--data",
                "d",
                "--camera",
                "door=rtsp://u:p=@h/s",
                "--camera",
                "clip=" + clip + "#play=once"));

        // Then
        Command.Up up = (Command.Up) command;
        assertThat(up.port()).isEqualTo(8123);
        assertThat(up.data()).isEqualTo(Path.of("d"));
        assertThat(up.cameras()).extracting("name").containsExactly("door", "clip");
        assertThat(up.cameras()).extracting("url").containsExactly("rtsp://u:p=@h/s", clip + "#play=once");
    }

    @Test
    void shouldFollowOnePartsLog() {
        assertThat(Arguments.parse(List.of("logs", "kafka", "-f")))
                .isEqualTo(new Command.Logs(Path.of(".vigil"), Optional.of("kafka"), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up --camera rtsp://host/stream       | NAME=URL
            up --camera =rtsp://host/stream      | NAME=URL
            up --camera door=ftp://host/stream   | scheme 'ftp' is not known
            up --camera door=rtsp:///stream      | has no host
            up --camera door=/no/such/file.mp4   | not a readable file
            up --camera                          | needs NAME=URL
            up --port 99999                      | not a port
            up --port many                       | not a port
            down --port 8000                     | belongs to 'up'
            up now                               | not understood
            fly                                  | not a command
            """)
    void shouldRefuseNonsenseInOneLine(String line, String reason) {
        assertThatThrownBy(() -> Arguments.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(BadArgument.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void shouldNeverRepeatAPassword() {
        assertThatThrownBy(() -> Arguments.parse(List.of("up", "--camera", "door=rtsp://user:hunter2@/x")))
                .message()
                .doesNotContain("hunter2");
        assertThat(Arguments.parse(List.of("up", "--camera", "door=rtsp://user:hunter2@h/x"))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void shouldRefuseTheSameNameTwice() {
        assertThatThrownBy(() -> Arguments.parse(List.of("up", "--camera", "a=rtsp://h/1", "--camera", "a=rtsp://h/2")))
                .hasMessageContaining("given twice");
    }
}
