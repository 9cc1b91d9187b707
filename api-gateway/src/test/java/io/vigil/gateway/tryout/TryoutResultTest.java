package io.vigil.gateway.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance says what came of a test: nothing of it is taken on trust. */
class TryoutResultTest {
    private static final String JPEG = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0});

    @Test
    void shouldTakeWhatCaptureSays() {
        TryoutResult result = new TryoutResult("ok", null, "h264", 1280, 720, 840L, JPEG);
        assertThat(TryoutView.of(result).picture()).isEqualTo("data:image/jpeg;base64," + JPEG);
        assertThat(TryoutView.of(result).codec()).isEqualTo("h264");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fine", "OK", "online"})
    void shouldTakeNoOtherOutcomes(String outcome) {
        assertThatThrownBy(() -> result(outcome, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload=alert(1)>", "AAAA", "%%%", ""})
    void shouldTakeNothingButAJpegForAPicture(String picture) {
        assertThatThrownBy(() -> result("ok", null, picture)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldShortenAndFlattenWhatIsSaid() {
        assertThat(result("refused", "a\u0000b\nc" + "x".repeat(999), null).detail())
                .startsWith("a b c")
                .hasSize(300);
        assertThat(new TryoutResult("ok", null, "<b>", -1, 99_999, null, null))
                .isEqualTo(new TryoutResult("ok", null, null, null, null, null, null));
    }

    private static TryoutResult result(String outcome, @Nullable String detail, @Nullable String picture) {
        return new TryoutResult(outcome, detail, null, null, null, null, picture);
    }
}
