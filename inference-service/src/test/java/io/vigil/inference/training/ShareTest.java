package io.vigil.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    /** Newcombe (1998), table I: 81 of 263. */
    @Test
    void shouldGiveWilsonsInterval() {
        Share share = new Share(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
    }

    @Test
    void shouldStayCarefulWhereAllOfFewWereRight() {
        assertThat(new Share(5, 5).low()).isCloseTo(0.566, within(0.001));
    }

    @Test
    void shouldKnowNothingOfNone() {
        Share none = new Share(0, 0);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }
}
