package io.vigil.scoring.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTest {
    private final Cursor cursor = Cursor.at(Seen.frame("s2", 10, 5));

    @Test
    void shouldKnowARepeatBySequence() {
        assertThat(cursor.precedes(Seen.frame("s2", 10, 5))).isFalse();
        assertThat(cursor.precedes(Seen.frame("s2", 9, 6))).isFalse();
        assertThat(cursor.precedes(Seen.frame("s2", 11, 5.2))).isTrue();
    }

    @Test
    void shouldKnowAnEarlierSessionByTime() {
        assertThat(cursor.precedes(Seen.frame("s1", 400, 4.8))).isFalse();
        assertThat(cursor.precedes(Seen.frame("s1", 400, 5))).isFalse();
        assertThat(cursor.precedes(Seen.frame("s3", 1, 5.1))).isTrue();
    }

    @Test
    void shouldFollowASessionWhoseClockIsSetBack() {
        assertThat(cursor.precedes(Seen.frame("s2", 11, -3600))).isTrue();
    }
}
