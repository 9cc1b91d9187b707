package io.vigil.gateway.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.instance.Laravel.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway encrypts, in the eyes of Laravel itself. */
class LaravelReadsTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final String CAMERA = "{\"rtsp_url\":\"rtsp://viewer:secret@203.0.113.50:8554/stream2\"}";

    private final LaravelPayload ours = new LaravelPayload(KEY);

    @BeforeAll
    static void assumeLaravel() {
        Laravel.assumeThere();
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        // Given
        List<String> texts =
                new ArrayList<>(List.of("", CAMERA, "{\"name\":\"Größe 東京 камера 🎥\"}", "s:1:\"x\";", "\0"));
        for (int length = 1; length < 50; length++) {
            texts.add("x".repeat(length));
        }

        // When
        List<Reading> readings =
                Laravel.read(KEY, texts.stream().map(ours::encrypt).toList());

        // Then
        assertThat(readings)
                .isEqualTo(texts.stream().map(text -> new Reading(text, null)).toList());
    }

    @Test
    void shouldBeRefusedOnceAnythingWasChanged() throws IOException {
        // Given
        Map<String, String> parts = parts(ours.encrypt(CAMERA));
        Map<String, String> others = parts(ours.encrypt(CAMERA));
        List<String> tampered = new ArrayList<>();
        for (String part : List.of("iv", "value", "mac")) {
            String text = Objects.requireNonNull(parts.get(part));
            tampered.add(with(parts, part, Objects.requireNonNull(others.get(part))));
            tampered.add(with(parts, part, ""));
            for (int place = 0; place < text.length(); place++) {
                tampered.add(with(parts, part, flipped(text, place)));
            }
        }
        tampered.add(with(parts, "tag", "dHR0dHR0dHR0dHR0dHR0dA=="));
        String another = KEY.replace('M', 'N');
        tampered.add(new LaravelPayload(another).encrypt(CAMERA));

        // When
        List<Reading> readings = Laravel.read(KEY, tampered);

        // Then
        assertThat(readings)
                .hasSameSizeAs(tampered)
                .allSatisfy(reading -> assertThat(reading.refused()).isNotEmpty());
    }

    private static Map<String, String> parts(String payload) {
        return JsonMapper.shared()
                .readValue(Base64.getDecoder().decode(payload), new TypeReference<Map<String, String>>() {});
    }

    private static String with(Map<String, String> parts, String part, String text) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.put(part, text);
        return Base64.getEncoder().encodeToString(JsonMapper.shared().writeValueAsBytes(changed));
    }

    private static String flipped(String text, int place) {
        StringBuilder flipped = new StringBuilder(text);
        flipped.setCharAt(place, (char) (text.charAt(place) ^ 1));
        return flipped.toString();
    }
}
