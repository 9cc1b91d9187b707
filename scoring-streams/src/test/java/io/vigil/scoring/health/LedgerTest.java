package io.vigil.scoring.health;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void shouldLoseNothingWithALostReport() {
        Ledger ledger = Ledger.EMPTY.with(report("c1", 1, 5)).with(report("c1", 9, 45));
        assertThat(ledger.total().captured()).isEqualTo(45);
    }

    @Test
    void shouldAddUpSessions() {
        Ledger ledger =
                Ledger.EMPTY.with(report("c1", 1, 50)).with(report("c2", 2, 3)).with(report("c2", 3, 8));
        assertThat(ledger.total().captured()).isEqualTo(58);
    }

    @Test
    void shouldCountAReportThatIsLateOrRepeatedOnce() {
        Ledger ledger = Ledger.EMPTY
                .with(report("c1", 2, 50))
                .with(report("c2", 3, 3))
                .with(report("c1", 1, 45))
                .with(report("c1", 2, 50));
        assertThat(ledger.total().captured()).isEqualTo(53);
    }

    @Test
    void shouldSettleOldSessionsOnce() {
        Ledger ledger = Ledger.EMPTY;
        for (int i = 0; i < 50; i++) {
            ledger = ledger.with(report("c" + i, i, 10));
        }
        ledger = ledger.with(report("c3", 3, 10));
        assertThat(ledger.total().captured()).isEqualTo(500);
        assertThat(ledger.sessions()).hasSize(6);
    }

    @Test
    void shouldKnowThatAScoredFrameWasCapturedBeforeCaptureSaysSo() {
        Ledger ledger = Ledger.EMPTY.with(report("c1", 1, 5)).with(new Newest("c1", 8), at(1.6));
        assertThat(ledger.total().captured()).isEqualTo(8);
        assertThat(ledger.with(report("c1", 2, 10)).total().captured()).isEqualTo(10);
        // And of a session that capture will tell of once the one before is settled
        assertThat(ledger.with(new Newest("c2", 3), at(2)).total().captured()).isEqualTo(11);
    }

    private static Report report(String session, double seconds, long captured) {
        Counts counts = Counts.of(captured, captured, 0, Map.of());
        return new Report("default", "1", "capture", session, at(seconds), counts, null);
    }
}
