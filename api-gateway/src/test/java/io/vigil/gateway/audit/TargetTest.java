package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://u:p@192.0.2.9/x", "17|s3cr3t", "ada@example.org", "a b", "", "/etc/passwd"})
    void shouldRefuseAnIdThatIsNone(String id) {
        assertThatThrownBy(() -> new Target("camera", id)).hasMessageNotContaining(id.isEmpty() ? "\0" : id);
    }

    /** A caller may name what can't be there: that it isn't is for the database to say. */
    @Test
    void shouldTakeANumberBelowZeroForAnId() {
        assertThat(Target.of("site", -1).id()).isEqualTo("-1");
    }

    @Test
    void shouldKeepOfAStrangersPathWhatTellsWhereItLed() {
        assertThat(Target.path("GET", "/api/v1/cameras/3/zones")).isEqualTo(new Target("path", "GET /api/v1/cameras"));
        assertThat(Target.path("GET", "/live/17|s3cr3t").id()).isEqualTo("GET /live/17?s3cr3t");
        assertThat(Target.path("PUT", "/<script>/\r\nx").id()).isEqualTo("PUT /?script?/??x");
        assertThat(Target.path("GET", "/" + "a".repeat(500)).id()).hasSize(80);
    }

    @Test
    void shouldTakeWhatIsNoIdOfACameraForAllOfThem() {
        assertThat(Target.cameras("3")).isEqualTo(Target.camera(3));
        assertThat(Target.cameras("' or 1=1")).isEqualTo(new Target("camera", null));
        assertThat(Target.cameras(null)).isEqualTo(new Target("camera", null));
    }
}
