package io.vigil.scoring.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldPassOnlyWhatEveryPartitionHasPassed() {
        // Given
        Marks one = Marks.NONE.mark(0, NOON.plusSeconds(9));
        Marks both = one.mark(1, NOON.plusSeconds(4));
        // Then
        assertThat(one.passed(2)).isNull();
        assertThat(one.slowest(2)).isEqualTo(1);
        assertThat(both.passed(2)).isEqualTo(NOON.plusSeconds(4));
        assertThat(both.slowest(2)).isEqualTo(1);
        assertThat(both.furthest()).isEqualTo(NOON.plusSeconds(9));
        assertThat(both.mark(1, NOON.plusSeconds(11)).passed(2)).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void shouldNeverGoBack() {
        Marks marks = Marks.NONE.mark(0, NOON);
        assertThat(marks.mark(0, NOON.minusSeconds(1))).isSameAs(marks);
    }

    @Test
    void shouldTellByTimeThenCameraThenSubject() {
        assertThat(Stream.of(
                                Turn.of(NOON, "2", "s-1"),
                                Turn.of(NOON.minusSeconds(1), "9", "s-9"),
                                Turn.of(NOON, "1", "s-2"),
                                Turn.of(NOON, "1", "camera:1"),
                                Turn.after(NOON),
                                Turn.of(NOON.plusMillis(1), "1", "s-1"))
                        .sorted())
                .containsExactly(
                        Turn.of(NOON.minusSeconds(1), "9", "s-9"),
                        Turn.of(NOON, "1", "camera:1"),
                        Turn.of(NOON, "1", "s-2"),
                        Turn.of(NOON, "2", "s-1"),
                        Turn.after(NOON),
                        Turn.of(NOON.plusMillis(1), "1", "s-1"));
    }
}
