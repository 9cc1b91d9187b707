package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {

    private final OffsetLedger ledger = new OffsetLedger();

    @Test
    void shouldNotCommitBeyondARecordThatIsStillInWork() {
        // Given
        OffsetLedger.Entry first = ledger.begin(0, 10);
        OffsetLedger.Entry second = ledger.begin(0, 11);
        OffsetLedger.Entry third = ledger.begin(0, 12);

        // When
        ledger.done(third);
        ledger.done(first);

        // Then
        assertThat(ledger.committable()).isEqualTo(Map.of(0, 11L));
        ledger.done(second);
        assertThat(ledger.committable()).isEqualTo(Map.of(0, 13L));
        assertThat(ledger.open()).isZero();
    }

    @Test
    void shouldOfferAnOffsetOnlyUntilItIsCommitted() {
        // Given
        ledger.done(ledger.begin(3, 5));

        // When
        ledger.committed(ledger.committable());

        // Then
        assertThat(ledger.committable()).isEmpty();
    }

    @Test
    void shouldIgnoreAnswersForAnEarlierAssignment() {
        // Given
        ledger.assign(0);
        OffsetLedger.Entry before = ledger.begin(0, 10);
        ledger.revoke(0);
        ledger.assign(0);
        ledger.begin(0, 10);

        // When
        ledger.done(before);

        // Then
        assertThat(ledger.open()).isEqualTo(1);
        assertThat(ledger.committable()).isEqualTo(Map.of(0, 10L));
    }

    @Test
    void shouldSayWhetherWorkEndedInTime() throws InterruptedException {
        // Given
        ledger.assign(0);
        OffsetLedger.Entry entry = ledger.begin(0, 1);

        // Then
        assertThat(ledger.awaitQuiet(Duration.ofMillis(20))).isFalse();
        ledger.done(entry);
        assertThat(ledger.awaitQuiet(Duration.ofSeconds(5))).isTrue();
    }
}
