package io.vigil.inference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CameraPoliciesTest {

    private final CameraPolicies policies = new CameraPolicies();

    @Test
    void shouldBeClosedWhereNothingIsKnown() {
        assertThat(policies.allows("default", "cam-1")).isFalse();
    }

    @Test
    void shouldOpenForOneTenantAlone() {
        // When
        policies.open("default", "cam-1");

        // Then
        assertThat(policies.allows("default", "cam-1")).isTrue();
        assertThat(policies.allows("another", "cam-1")).isFalse();
        assertThat(policies.allows("default", "cam-2")).isFalse();
    }

    @Test
    void shouldCloseAgain() {
        // Given
        policies.open("default", "cam-1");

        // When
        policies.close("cam-1");

        // Then
        assertThat(policies.allows("default", "cam-1")).isFalse();
    }
}
