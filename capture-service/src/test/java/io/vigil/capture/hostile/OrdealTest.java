package io.vigil.capture.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, so that a crash of native code is a failed test. {@code -Dordeal.seed=} is for others than the usual. */
class OrdealTest {
    private static final int SECONDS = 26;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldOutliveEveryBadCameraAndServeTheGoodOneBesideThem() throws IOException, InterruptedException {
        // Given
        long seed = Long.getLong("ordeal.seed", 41);
        Path output = folder.resolve("ordeal.log");
        ProcessBuilder ordeal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:ErrorFile=" + folder.resolve("crash.log"),
                        "-Dorg.bytedeco.javacpp.maxBytes=0",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ordeal.class.getName(),
                        Long.toString(seed),
                        Integer.toString(SECONDS),
                        "6")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        ordeal.environment().put("MALLOC_ARENA_MAX", "2");
        // When
        Process process = ordeal.start();
        boolean ended = process.waitFor(3 * SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        // Then
        String told = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertThat(ended).as("seed %d hangs:%n%s", seed, told).isTrue();
        assertThat(process.exitValue()).as("seed %d:%n%s", seed, told).isZero();
    }
}
