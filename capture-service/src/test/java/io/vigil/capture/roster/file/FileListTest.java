package io.vigil.capture.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.roster.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FileListTest {
    private static final String GATE = "cameras:\n- id: gate\n  url: rtsp://viewer:${GATE_PASSWORD}@10.0.0.1/s\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;
    private FileList list = new FileList(file, name -> null);

    @BeforeEach
    void open() {
        file = folder.resolve("cameras.yml");
        list = new FileList(file, Map.of("GATE_PASSWORD", "open:sesame", "YARD", "a b")::get);
    }

    @Test
    void shouldReadAllThatAnEntryMaySay() {
        // Given
        write("""
                cameras:
                  - id: gate   # a comment
                    name: Main Entrance
                    url: rtsp://viewer:${GATE_PASSWORD}@10.0.0.1:8554/stream1
                    priority: 7
                    transport: udp
                    motion_gate: off
                    masks:
                      - [{x: 0, y: 0}, {x: 0.5, y: 0}, {x: 0.5, y: 0.25}]
                  - id: 007
                    host: 10.0.0.2
                    port: 8554
                    user: viewer
                    password: 0123
                  - {id: yard, host: 10.0.0.3, user: "${YARD}", password: "p@ss/w#rd", path: live}
                """);
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::id).containsExactly("gate", "007", "yard");
        assertThat(cameras.get(0).address())
                .isEqualTo(CameraAddress.parse("rtsp://viewer:open:sesame@10.0.0.1:8554/stream1#transport=udp"));
        assertThat(((Rtsp) cameras.get(0).address()).transport()).isEqualTo(Transport.UDP);
        assertThat(cameras.get(0).priority()).isEqualTo(7);
        assertThat(cameras.get(0).handling().motionGate()).isFalse();
        assertThat(cameras.get(0).handling().masks().all()).hasSize(1);
        assertThat(cameras.get(1).address()).isEqualTo(CameraAddress.parse("rtsp://viewer:0123@10.0.0.2:8554/stream2"));
        assertThat(cameras.get(2).address())
                .isEqualTo(CameraAddress.parse("rtsp://a%20b:p%40ss%2Fw%23rd@10.0.0.3:554/live"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id: door, url: 'rtsp://h/${NOWHERE}' | ${NOWHERE} is not set",
                "id: door, url: 'rtsp://h/', mask: [] | keys that mean nothing here",
                "id: door, url: 'rtsp://h/', masks: all | privacy mask",
                "id: door, url: 'rtsp://h/', masks: [[{x: 0, y: 2}, {x: 1, y: 1}, {x: 0, y: 1}]] | privacy mask",
                "id: door, url: 'rtsp://h/', masks: [], masks: [] | 'masks' is there twice",
                "id: door, host: h, port: http | port is no number",
                "id: door, url: 'rtsp://h/', transport: carrier pigeon | neither tcp nor udp",
                "id: door, url: 'rtsp://h/', motion_gate: perhaps | neither true nor false",
                "id: door, url: 'rtsp://h/', priority: highest | priority is no whole number",
                "id: door, url: 'rtsp://:secret@:1/' | address is not valid",
                "id: door | no address",
            })
    void shouldNameABadEntryByItsLineAndKeepTheOthers(String entry, String reason, CapturedOutput output) {
        // Given
        write(GATE + "- {" + entry + "}\n- {id: yard, url: /clip.mp4}\n");
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::id).containsExactly("gate", "door", "yard");
        assertThat(((Unusable) cameras.get(1).address()).remedy()).contains(reason);
        assertThat(output).contains("line=\"4\"").contains(reason).doesNotContain("secret", "open:sesame", "pigeon");
        assertThat(cameras.get(2).address()).isEqualTo(CameraAddress.parse("/clip.mp4"));
    }

    @Test
    void shouldLeaveOutWhatHasNoId(CapturedOutput output) {
        // Given
        write(GATE + "- url: rtsp://u:secret@h/\n- just a word\n");
        // Then
        assertThat(list.read()).extracting(Camera::id).containsExactly("gate");
        assertThat(output).contains("line=\"4\"", "line=\"5\"").doesNotContain("secret");
    }

    @Test
    void shouldTakeAChangeOverOnceTheFileStaysAsItIs() {
        // Given
        write(GATE);
        list.read();
        // When
        write("cameras: [{id: yard, url: /clip.mp4}]");
        // Then
        assertThat(list.read()).extracting(Camera::id).containsExactly("gate");
        assertThat(list.read()).extracting(Camera::id).containsExactly("yard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cameras:",
                "cameras: 7",
                "[]",
                "cameras: []\nother: 1",
                "cameras:\n- id: 'gate\n  url: rtsp://u:secret@h/",
                "cameras: [*nobody]",
                "cameras:\n\t- id: secret",
                "\u0000",
            })
    void shouldKeepTheLastGoodListWhenTheFileIsBroken(String text) {
        // Given
        write(GATE);
        list.read();
        // When
        write(text);
        list.read();
        // Then
        assertThatThrownBy(list::read)
                .isInstanceOf(Unavailable.class)
                .hasMessageStartingWith("cameras.yml is no ")
                .hasMessageNotContaining("secret");
        write(GATE + "# put right\n");
        list.read();
        assertThat(list.read()).hasSize(1);
    }

    @Test
    void shouldSurviveAnEntryThatHoldsItself() {
        write(GATE + "- &a {id: door, masks: [*a]}\n");
        assertThat(list.read()).extracting(Camera::id).containsExactly("gate", "door");
    }

    @Test
    void shouldServeNobodyWhenTheListSaysSo() {
        write("cameras: []");
        assertThat(list.read()).isEmpty();
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(list::read)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("CAMERA_FILE")
                .hasMessageContaining("cameras.yml");
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
