package io.vigil.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.problem.InvalidField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyRequestTest {

    @Test
    void shouldOpenForAPurpose() {
        assertThat(new PolicyRequest(true, " driver fatigue ").policy()).isEqualTo(CameraPolicy.open("driver fatigue"));
    }

    @Test
    void shouldKeepNoPurposeWhereNothingIsAllowed() {
        assertThat(new PolicyRequest(false, "left over").policy()).isEqualTo(CameraPolicy.CLOSED);
    }

    static Stream<@Nullable String> noPurposes() {
        return Stream.of(null, "", "  x  ", "line\nbreak", "x".repeat(201));
    }

    @ParameterizedTest
    @MethodSource("noPurposes")
    void shouldNotOpenWithoutAPurposeThatSaysSomething(@Nullable String purpose) {
        assertThatThrownBy(() -> new PolicyRequest(true, purpose).policy())
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("purpose"));
    }

    @Test
    void shouldAskWhatIsWanted() {
        assertThatThrownBy(() -> new PolicyRequest(null, "because").policy())
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("affect"));
    }
}
