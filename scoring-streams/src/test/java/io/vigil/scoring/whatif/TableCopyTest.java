package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TableCopyTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final TableCopy copy = new TableCopy(START, START.plusSeconds(60));

    @Test
    void shouldHoldWhatHeldAtTheStartAndWhatChangedSince() {
        // Given
        add(0, "1", "a", -100);
        add(1, "1", "b", -50);
        add(2, "1", "c", 30);
        add(3, "1", "d", 90);
        // Then
        assertThat(rows()).containsExactly("1=b at 0", "1=c at 30");
        assertThat(copy.guessed()).isEmpty();
    }

    @Test
    void shouldNotGiveACameraZonesThatItGotLater() {
        // Given: nothing was compacted away
        add(0, "1", "a", 30);
        // Then
        assertThat(rows()).containsExactly("1=a at 30");
        assertThat(copy.guessed()).isEmpty();
    }

    @Test
    void shouldTakeWhatIsLeftWhereCompactionRemovedWhatHeld() {
        // Given: offsets 0 to 6 are gone
        add(7, "1", "a", 30);
        add(9, "2", "b", 500);
        // Then
        assertThat(rows()).containsExactly("1=a at 0", "2=b at 0", "1=a at 30");
        assertThat(copy.guessed()).containsExactly("1", "2");
    }

    private void add(long offset, String key, String value, long seconds) {
        copy.add(new ConsumerRecord<>(
                "vigil.zones.v1",
                0,
                offset,
                START.plusSeconds(seconds).toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                1,
                key,
                value.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty()));
    }

    private List<String> rows() {
        return copy.rows().stream()
                .map(row -> row.key() + "="
                        + new String(Objects.requireNonNull(row.value()).get(), StandardCharsets.UTF_8) + " at "
                        + (row.at().getEpochSecond() - START.getEpochSecond()))
                .toList();
    }
}
