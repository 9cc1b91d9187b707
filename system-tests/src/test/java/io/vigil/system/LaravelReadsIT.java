package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cameras of a model instance, in the eyes of Laravel's own Encrypter, where this machine has it. */
class LaravelReadsIT {
    private static final Path SCRIPT = VigilProcess.HOME.resolve("api-gateway/src/test/resources/laravel/read.php");
    private static final String ADDRESS = "rtsp://kamera:%C3%BCber+Wasser@127.0.0.1:1/Tür/stream2";

    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    @Test
    void shouldGiveCamerasThatLaravelReads() throws IOException, InterruptedException {
        assumeTrue(isThere(), "to let Laravel read it, install Debian's php-cli and php-illuminate-encryption");

        // Given
        JsonNode added = Deployment.json(
                running.vigil().post("/api/v1/cameras", "{\"name\": \"of Laravel\", \"url\": \"" + ADDRESS + "\"}"));
        String camera = added.path("id").asText();
        ModelClient model = ModelClient.serving(running.vigil(), "laravel", List.of(camera));

        // When
        JsonNode listed = model.cameras().path(0);
        JsonNode reading =
                read(model.encryptionKey(), listed.path("encrypted_data").asText());

        // Then
        assertThat(listed.path("id").asText()).isEqualTo(camera);
        assertThat(reading.has("refused")).as(reading.toString()).isFalse();
        JsonNode data = new ObjectMapper().readTree(reading.path("text").asText());
        assertThat(data.path("rtsp_url").asText()).isEqualTo(ADDRESS);
        assertThat(data.path("user_name").asText()).isEqualTo("kamera");
        assertThat(data.path("password").asText()).isEqualTo("über+Wasser");
        assertThat(data.path("connection_port").asInt()).isEqualTo(1);
    }

    private static JsonNode read(String key, String payload) throws IOException {
        Process php = new ProcessBuilder("php", SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = php.getOutputStream()) {
            in.write(new ObjectMapper().writeValueAsBytes(Map.of("key", key, "payloads", List.of(payload))));
        }
        return new ObjectMapper().readTree(php.getInputStream()).path(0);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("php", "-r", "require 'Illuminate/Encryption/autoload.php';")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no php at all
        }
    }
}
