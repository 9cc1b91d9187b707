package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private final Scope yard = new Scope(false, Set.of(1L), Set.of(7L), Set.of(8L));

    @Test
    void shouldAllowItsCamerasAlone() {
        assertThat(yard.allows(7)).isTrue();
        assertThat(yard.allows("8")).isTrue();
        assertThat(yard.allows(9)).isFalse();
        assertThat(Scope.NOTHING.allows(7)).isFalse();
        assertThat(Scope.EVERYTHING.allows("anything")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07", "+7", "7 ", "٧", "99999999999999999999", "7,8", "default"})
    void shouldAllowNoSpellingOfACameraButItsOwn(String camera) {
        assertThat(yard.allows(camera)).isFalse();
    }

    @Test
    void shouldGiveWayToNoMoreThanItHolds() {
        assertThat(Scope.EVERYTHING.covers(yard)).isTrue();
        assertThat(yard.covers(Scope.EVERYTHING)).isFalse();
        assertThat(yard.covers(Scope.of(Set.of(1L), Set.of(8L)))).isTrue();
        assertThat(yard.covers(Scope.of(Set.of(2L), Set.of()))).isFalse();
        assertThat(yard.covers(Scope.ofCameras(9L))).isFalse();
    }

    @Test
    void shouldHoldOfTwoWhatBothAllow() {
        assertThat(yard.and(Scope.EVERYTHING)).isEqualTo(yard);
        assertThat(Scope.EVERYTHING.and(yard)).isEqualTo(yard);
        assertThat(yard.and(Scope.ofCameras(8L, 9L))).isEqualTo(Scope.ofCameras(8L));
    }

    @Test
    void shouldFilterNothingForThoseWhoSeeEverythingAndEverythingForThoseWhoSeeNothing() {
        assertThat(Scope.EVERYTHING.keys()).isNull();
        assertThat(Scope.NOTHING.keys()).isEmpty();
        assertThat(yard.keys()).containsExactlyInAnyOrder("7", "8");
    }
}
