package io.vigil.gateway.callback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "\"text\"", "true"})
    void shouldRefuseWhatIsNoObject(String json) {
        refuses(json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": 1} {}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": 01}",
                "{\"a\": \"\u0001\"}",
                "result_type=frame_analysis"
            })
    void shouldRefuseWhatIsNoJson(String json) {
        refuses(json.getBytes(UTF_8));
    }

    @Test
    void shouldRefuseWhatIsNotUtf8() {
        refuses("{\"a\": \"Käse\"}".getBytes(ISO_8859_1));
        refuses("{\"a\": 1}".getBytes(UTF_16LE));
        refuses(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'}); // an overlong zero
        refuses(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'
        }); // half a pair
    }

    @Test
    void shouldRefuseNestingAndNumbersWithoutEnd() {
        refuses(("{\"a\": " + "[".repeat(50_000)).getBytes(UTF_8));
        refuses(("{\"a\": " + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_001)).getBytes(UTF_8));
        refuses(("{\"a\": " + "9".repeat(100_000) + "}").getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"5,5", "\"5\",5", "5.0,5", "\"007\",7", "9007199254740991,9007199254740991"})
    void shouldReadACamerasIdAsNumberOrText(String json, long id) {
        assertThat(camera(json)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "5.5",
                "\"5x\"",
                "\" 5\"",
                "\"\"",
                "\"٥\"",
                "1e300",
                "1e400",
                "NaN",
                "9007199254740993000",
                "true",
                "[5]",
                "{}",
                "\"5; drop table incidents\"",
                "\"99999999999999999999\""
            })
    void shouldRefuseWhatIsNoCamerasId(String json) {
        assertThatThrownBy(() -> camera(json))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("camera_id is no whole number");
    }

    @Test
    void shouldNameTheCameraThatIsMissingInTheContractsWords() {
        assertThatThrownBy(() -> Body.read("{}".getBytes(UTF_8)).whole("camera_id"))
                .hasMessage("Missing required field: camera_id");
        assertThatThrownBy(() -> camera("null")).hasMessage("Missing required field: camera_id");
    }

    private static long camera(String json) {
        return Body.read(("{\"camera_id\": " + json + "}").getBytes(UTF_8)).whole("camera_id");
    }

    private static void refuses(byte[] body) {
        assertThatThrownBy(() -> Body.read(body))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageStartingWith("The request body is not ");
    }
}
