package io.vigil.capture.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0,0 1,0 0.5,1", "0,0 1,0 1,1 0.5,0.5 0,1", "0.2,0.2 0.2,0.2 0.4,0.4", "0,0 1,0 1,1 0,1 0,0"})
    void shouldTakeWhateverEnclosesAPart(String corners) {
        assertThat(mask(corners).corners()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,0 1,1", "0,0 1,1 1,0 0,1", "0,0 1,0 0.2,1 0.1,0.5 0.9,0.5"})
    void shouldRefuseWhatCanBeReadInTwoWays(String corners) {
        assertThatThrownBy(() -> mask(corners))
                .isInstanceOf(MaskUnreadable.class)
                .hasMessageContaining("nothing is captured")
                .hasMessageContaining("draw the camera's masks anew");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseCornersOutsideThePicture(double outside) {
        assertThatThrownBy(() -> new Corner(outside, 0.5)).isInstanceOf(MaskUnreadable.class);
        assertThatThrownBy(() -> new Corner(0.5, outside)).isInstanceOf(MaskUnreadable.class);
    }

    @Test
    void shouldBoundWhatACameraMayHave() {
        Mask triangle = mask("0,0 1,0 0.5,1");
        assertThat(new Masks(Collections.nCopies(32, triangle)).all()).hasSize(32);
        assertThatThrownBy(() -> new Masks(Collections.nCopies(33, triangle))).isInstanceOf(MaskUnreadable.class);
        assertThatThrownBy(() -> new Mask(Collections.nCopies(65, new Corner(0, 0))))
                .isInstanceOf(MaskUnreadable.class);
    }

    static Mask mask(String text) {
        List<Corner> corners = new ArrayList<>();
        for (String corner : text.split(" ", -1)) {
            String[] xy = corner.split(",", -1);
            corners.add(new Corner(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
        }
        return new Mask(corners);
    }
}
