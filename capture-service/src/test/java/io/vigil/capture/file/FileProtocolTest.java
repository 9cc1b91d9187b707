package io.vigil.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Play;
import io.vigil.capture.camera.CameraAddress.Speed;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.video.FfmpegSources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileProtocolTest {
    private static final Path CLIP = Path.of("src/test/resources/astronaut.mp4");
    private static final FfmpegSources SOURCES = SourcesForTests.of(Duration.ofSeconds(2), 320);

    private static final int PICTURES = 50;
    private static final Duration INTERVAL = Duration.ofMillis(40);

    @TempDir
    private Path folder;

    @Test
    void shouldPlayAtTheClipsOwnPace() {
        try (FrameSource source = SOURCES.of(camera(new Clip(CLIP)))) {
            // When
            long begin = System.nanoTime();
            for (int picture = 0; picture < 26; picture++) {
                assertThat(source.advance()).isTrue();
            }
            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(950), Duration.ofMillis(1_900));
        }
    }

    @Test
    void shouldScaleDownAndKeepTheAspect() throws IOException {
        try (FrameSource source = SOURCES.of(camera(new Clip(CLIP)))) {
            // When
            source.advance();
            Picture picture = source.picture();
            // Then
            assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(320, 180);
            assertThat(picture)
                    .extracting(Picture::sourceWidth, Picture::sourceHeight)
                    .containsExactly(640, 360);
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getWidth())
                    .isEqualTo(320);
        }
    }

    @Test
    void shouldBeginAgainAtTheEnd() {
        try (FrameSource source = SOURCES.of(camera(new Clip(CLIP)))) {
            for (int picture = 0; picture < 60; picture++) {
                assertThat(source.advance()).isTrue();
            }
        }
    }

    @Test
    void shouldSurviveAClipCutInTheMiddle() throws IOException {
        byte[] whole = Files.readAllBytes(CLIP);
        play(Arrays.copyOf(whole, whole.length / 2));
        play(Arrays.copyOf(whole, 100));
        play(new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldSurviveFlippedBits(long seed) throws IOException {
        byte[] damaged = Files.readAllBytes(CLIP);
        Random random = new Random(seed);
        for (int flip = 0; flip < 400; flip++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        play(damaged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret-missing.mp4|check that it exists",
                "secret-folder|name the video file in it",
                "secret-empty.mp4|is empty",
                "secret.txt|check that it is video",
                "secret-text.mp4|check that it is video",
                "secret-list.m3u8|check that it is video"
            })
    void shouldSayWhatToDoAboutAFileThatIsNoVideo(String name, String remedy) throws IOException {
        // Given
        Files.createDirectory(folder.resolve("secret-folder"));
        Files.createFile(folder.resolve("secret-empty.mp4"));
        for (String text : List.of("secret.txt", "secret-text.mp4")) {
            Files.writeString(folder.resolve(text), "no video\n".repeat(500));
        }
        String list = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + CLIP.toAbsolutePath() + "\n";
        Files.writeString(folder.resolve("secret-list.m3u8"), list);
        // When
        try (FrameSource source = SOURCES.of(camera(new Clip(folder.resolve(name))))) {
            // Then
            assertThatThrownBy(source::advance)
                    .isInstanceOf(SourceFailed.class)
                    .hasMessageContaining("unreadable")
                    .hasMessageContaining(remedy)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void shouldEndWhereItIsToBePlayedOnce() {
        try (FrameSource source = SOURCES.of(camera(new Clip(CLIP, Play.ONCE, Speed.FAST)))) {
            int pictures = 0;
            while (source.advance()) {
                pictures++;
            }
            assertThat(pictures).isEqualTo(PICTURES);
        }
    }

    @Test
    void shouldKeepTheRecordingsOwnTimesWhenPlayedFast() {
        Instant before = Clock.systemUTC().instant();
        try (FrameSource source = SOURCES.of(camera(new Clip(CLIP, Play.ONCE, Speed.FAST)))) {
            // When
            source.advance();
            Instant first = Objects.requireNonNull(source.cameraTime());
            Instant last = first;
            while (source.advance()) {
                last = Objects.requireNonNull(source.cameraTime());
            }
            // Then
            Instant after = Clock.systemUTC().instant();
            assertThat(Duration.between(before, after)).isLessThan(Duration.ofSeconds(1));
            assertThat(Duration.between(first, last)).isEqualTo(INTERVAL.multipliedBy(PICTURES - 1));
            assertThat(last).isBetween(before.minus(INTERVAL), after);
        }
    }

    /** Either pictures come or a trouble is named; nothing else. */
    private void play(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.mp4"), bytes);
        try (FrameSource source = SOURCES.of(camera(new Clip(file)))) {
            for (int picture = 0; picture < 15 && source.advance(); picture++) {
                assertThat(source.picture().jpeg()).isNotEmpty();
            }
        } catch (SourceFailed e) {
            assertThat(e.trouble().word()).isEqualTo("unreadable");
        }
    }

    private static Camera camera(CameraAddress address) {
        return new Camera("7", address, 0, Handling.USUAL);
    }
}
