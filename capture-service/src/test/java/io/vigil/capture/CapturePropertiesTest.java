package io.vigil.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.CaptureProperties.Capture;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class CapturePropertiesTest {
    private static final String KEY = "base64:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final Map<String, Object> LOGIN = Map.of(
            "MODEL_EMAIL", "model1@system.local", "MODEL_PASSWORD", "your_password", "MODEL_ENCRYPTION_KEY", KEY);

    @Test
    void shouldHonourTheDocumentsEnvironmentNames() throws IOException {
        // When
        Capture capture = capture(Map.of(
                "BACKEND_URL",
                "https://backend:8443/base",
                "MAX_CAMERAS",
                "7",
                "ANALYSIS_FPS",
                "6",
                "HEARTBEAT_INTERVAL",
                "45",
                "CAMERA_REFRESH_INTERVAL",
                "120",
                "RTSP_TRANSPORT",
                "udp",
                "FRAME_SKIP",
                "3"));
        // Then
        assertThat(capture.backend().url()).isEqualTo(URI.create("https://backend:8443/base"));
        assertThat(capture.backend().email()).isEqualTo("model1@system.local");
        assertThat(capture.backend().password()).isEqualTo("your_password");
        assertThat(capture.backend().encryptionKey()).isEqualTo(KEY);
        assertThat(capture.backend().heartbeatInterval()).isEqualTo(Duration.ofSeconds(45));
        assertThat(capture.list().refreshInterval()).isEqualTo(Duration.ofMinutes(2));
        assertThat(capture.maxCameras()).isEqualTo(7);
        assertThat(capture.analysisFps()).isEqualTo(6);
        assertThat(capture.frameSkip()).isEqualTo(3);
        assertThat(capture.connection().rtspTransport()).isEqualTo("udp");
    }

    @Test
    void shouldHaveTheDocumentsDefaults() throws IOException {
        Capture capture = capture(Map.of());
        assertThat(capture.list().from()).isEqualTo("backend");
        assertThat(capture.backend().heartbeatInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(capture.list().refreshInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(capture.maxCameras()).isEqualTo(120);
        assertThat(capture.analysisFps()).isEqualTo(5);
        assertThat(capture.connection().rtspTransport()).isEqualTo("tcp");
    }

    @Test
    void shouldReachTheTableByTheDocumentsNames() throws IOException {
        // When
        Capture capture = capture(Map.of(
                "CAMERA_LIST", "table", "DB_HOST", "db", "DB_NAME", "fraud", "DB_USER", "fraud_user", "DB_PASS", "s"));
        // Then
        assertThat(capture.list().table().url()).isEqualTo("jdbc:postgresql://db/fraud");
        assertThat(capture.list().table().user()).isEqualTo("fraud_user");
        assertThat(capture.list().table().password()).isEqualTo("s");
        assertThat(capture.list().table().encryptionKey()).isEqualTo(KEY);
    }

    @Test
    void shouldNeedNoBackendWhereTheListIsAFile() throws IOException {
        Capture capture = capture(
                Map.of("CAMERA_LIST", "file", "MODEL_EMAIL", "", "MODEL_PASSWORD", "", "MODEL_ENCRYPTION_KEY", ""));
        assertThat(capture.list().file()).isEqualTo("cameras.yml");
    }

    @ParameterizedTest
    @CsvSource({
        "CAMERA_LIST, nowhere, CAMERA_LIST",
        "CAMERA_REFRESH_INTERVAL, 0, CAMERA_REFRESH_INTERVAL",
        "HEARTBEAT_INTERVAL, -1, HEARTBEAT_INTERVAL",
        "BACKEND_URL, ftp://backend, BACKEND_URL",
        "MODEL_EMAIL, '', MODEL_EMAIL",
        "MODEL_PASSWORD, '', MODEL_PASSWORD",
        "MODEL_ENCRYPTION_KEY, short, MODEL_ENCRYPTION_KEY",
        "BACKEND_CA_FILE, /nowhere.pem, ca-file",
        "MAX_CAMERAS, 0, MAX_CAMERAS",
        "ANALYSIS_FPS, 0, ANALYSIS_FPS",
        "RTSP_TRANSPORT, carrier-pigeon, RTSP_TRANSPORT",
        "FRAME_SKIP, -1, FRAME_SKIP",
    })
    void shouldNameTheSettingThatNothingCanBeStartedWith(String name, String value, String named) {
        assertThatThrownBy(() -> capture(Map.of(name, value))).rootCause().hasMessageContaining(named);
    }

    private static Capture capture(Map<String, Object> environment) throws IOException {
        Map<String, Object> all = new HashMap<>(LOGIN);
        all.putAll(environment);
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .forEach(source -> spring.getPropertySources().remove(source.getName()));
        spring.getPropertySources().addLast(new SystemEnvironmentPropertySource("test-systemEnvironment", all));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .forEach(source -> spring.getPropertySources().addLast(source));
        return Binder.get(spring).bind("vigil", CaptureProperties.class).get().capture();
    }
}
