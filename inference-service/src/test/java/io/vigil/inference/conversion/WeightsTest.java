package io.vigil.inference.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WeightsTest {

    @Test
    void shouldWidenHalfPrecision() {
        assertThat(Weights.half((short) 0x3c00)).isEqualTo(1f);
        assertThat(Weights.half((short) 0xc000)).isEqualTo(-2f);
        assertThat(Weights.half((short) 0x3155)).isEqualTo(0.16662598f);
        assertThat(Weights.half((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(Weights.half((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void shouldRefuseWeightsThatAreNotAsLongAsTheManifestSays() {
        // Given
        String manifest = "[{\"weights\": [{\"name\": \"a\", \"shape\": [2, 2], \"dtype\": \"float32\"}]}]";

        // Then
        assertThatThrownBy(() -> new Weights(new JsonMapper().readTree(manifest), new byte[12]))
                .isInstanceOf(ConversionFailed.class)
                .hasMessageContaining("12 bytes where the manifest lists 16");
    }
}
