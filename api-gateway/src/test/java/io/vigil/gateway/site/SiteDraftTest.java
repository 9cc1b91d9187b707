package io.vigil.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Berlin", "europe/berlin", "Europe/Berlin ", "../etc", "+25:00"})
    void shouldRefuseWhatIsNoTimeZone(String zone) {
        assertThatThrownBy(() -> SiteDraft.of("Yard", zone))
                .isInstanceOfSatisfying(
                        InvalidField.class, wrong -> assertThat(wrong.field()).isEqualTo("timeZone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void shouldRefuseANameThatCannotBeShown(String name) {
        assertThatThrownBy(() -> SiteDraft.of(name, "UTC"))
                .isInstanceOfSatisfying(
                        InvalidField.class, wrong -> assertThat(wrong.field()).isEqualTo("name"));
    }

    @Test
    void shouldNameWhatWasMissing() {
        assertThatThrownBy(() -> SiteDraft.of(null, null)).hasMessageStartingWith("name: ");
    }
}
