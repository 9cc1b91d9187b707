package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.MaskUnreadable;
import io.vigil.capture.mask.Masks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MaskEntryTest {
    private static final String TRIANGLE = "[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0.5},{\"x\":\"0.25\",\"y\":1}]";

    @Test
    void shouldReadPolygonsWhetherTheyAreWrittenAsJsonOrAsItsText() {
        Masks masks = new Masks(List.of(new Mask(List.of(new Corner(0, 0), new Corner(1, 0.5), new Corner(0.25, 1)))));
        assertThat(read("{\"masks\":[" + TRIANGLE + "]}")).isEqualTo(masks);
        assertThat(read("{\"masks\":\"[" + TRIANGLE.replace("\"", "\\\"") + "]\"}"))
                .isEqualTo(masks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"masks\":null}", "{\"masks\":[]}"})
    void shouldMaskNothingWhereNothingIsSaid(String entry) {
        assertThat(read(entry).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"all\"",
                "true",
                "{}",
                "[{}]",
                "[[]]",
                "[null]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1}]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},null]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":\"left\",\"y\":1}]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":2,\"y\":1}]]",
                "[[[0,0],[1,0],[1,1]]]"
            })
    void shouldNeverTakeWhatItCannotReadForNoMask(String masks) {
        assertThatThrownBy(() -> read("{\"masks\":" + masks + "}")).isInstanceOf(MaskUnreadable.class);
    }

    private static Masks read(String entry) {
        return MaskEntry.read(JsonMapper.shared().readTree(entry).path("masks"));
    }
}
