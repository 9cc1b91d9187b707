package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.vigil.capture.load.Governor;
import io.vigil.capture.motion.Gating;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reading does with pictures while somebody watches. */
class LiveReadingTest {
    private final List<SampledFrame> sampled = new ArrayList<>();
    private final List<LiveFrame> shown = new ArrayList<>();
    private final Ledger ledger = new Ledger("session");
    private final Governor governor = Governor.idle();
    private boolean watched;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldShowEveryPictureWhileSomebodyWatchesAndNoneElse() {
        read("pppppppppp");
        assertThat(shown).isEmpty();

        watched = true;
        read("pppppppppp");
        assertThat(shown).hasSize(10);
        assertThat(shown).extracting(LiveFrame::number).isSorted().doesNotHaveDuplicates();
        assertThat(shown).extracting(LiveFrame::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldEncodeAPictureThatIsSampledAndLiveOnce() {
        // Given
        watched = true;

        // When
        read("pppppppppp");

        // Then
        assertThat(sampled).hasSize(2);
        List<LiveFrame> both = shown.stream()
                .filter(frame -> sampled.stream().anyMatch(one -> one.id().equals(frame.id())))
                .toList();
        assertThat(both)
                .extracting(LiveFrame::picture)
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactlyElementsOf(
                        sampled.stream().map(SampledFrame::picture).toList());
    }

    @Test
    void shouldNotLetLivePicturesChangeTheLedger() {
        watched = true;
        read("pppppxpppp"); // the sixth is to be sampled
        assertThat(ledger.totals().captured()).isEqualTo(2);
        assertThat(ledger.totals().decoded()).isEqualTo(10);
        assertThat(ledger.totals().dropped()).containsOnly(entry("not_encoded", 1L));
        assertThat(ledger.totals().inFlight()).isEqualTo(1);
        assertThat(shown).hasSize(9);
    }

    /** 25 pictures a second, 5 of which are sampled. */
    private void read(String script) {
        Camera camera = new Camera("7", CameraAddress.parse("clip.mp4"), 0, Handling.USUAL);
        Viewing viewing = new Viewing(camera, Gating.OFF);
        Reading reading = new Reading(camera, studio(script), ledger, governor.join("7", 0), viewing, () -> false);
        try (FrameSource source = new ScriptedSources(script).of(camera)) {
            for (int i = 0; i < script.length(); i++) {
                source.advance();
                reading.take(source);
                now = now.plusMillis(40);
            }
        }
    }

    private Studio studio(String script) {
        return new Studio(
                new ScriptedSources(script),
                sampled::add,
                new Some(),
                Sampling.perSecond(5),
                Duration.ofSeconds(1),
                () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1)),
                new Ticking(),
                Gating.OFF,
                Lookout.NONE,
                governor);
    }

    private final class Some implements Spectators {
        @Override
        public boolean watch(String cameraId) {
            return watched && cameraId.equals("7");
        }

        @Override
        public void show(LiveFrame frame) {
            shown.add(frame);
        }
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
