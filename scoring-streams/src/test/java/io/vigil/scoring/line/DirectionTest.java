package io.vigil.scoring.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void shouldReportTheSidesItNames() {
        assertThat(Direction.of("any").reports(Side.LEFT)).isTrue();
        assertThat(Direction.of("any").reports(Side.RIGHT)).isTrue();
        assertThat(Direction.of("left").reports(Side.LEFT)).isTrue();
        assertThat(Direction.of("left").reports(Side.RIGHT)).isFalse();
        assertThat(Direction.of("right").reports(Side.RIGHT)).isTrue();
    }

    @Test
    void shouldRefuseUnknownWords() {
        assertThatThrownBy(() -> Direction.of("up")).isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> Direction.of("LEFT")).isInstanceOf(Implausible.class);
    }
}
