package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.health.CaptureState;
import io.vigil.scoring.health.Counts;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.health.Report;
import io.vigil.scoring.incident.Thresholds;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Stays;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdesTest {
    private static final Zone ZONE = new Zone(
            "z",
            new Polygon(List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1))),
            Set.of("person", "dog"),
            true,
            Duration.ofSeconds(10));

    @Test
    void shouldKeepAWatchWithItsOpenIncident() {
        Watchman watchman = new Watchman(
                new Stays(Duration.ofSeconds(2), 0.15),
                new Thresholds(0.5, 0.8, Duration.ofSeconds(2), Duration.ofSeconds(5), 64));
        Watch watch = watchman.onFrame(null, frame(0, person(1, 0.5, 0.5)), List.of(ZONE), Reports.NONE)
                .watch();
        watch = watchman.onFrame(watch, frame(2, person(1, 0.5, 0.5), person(2, 0.2, 0.5)), List.of(ZONE), Reports.NONE)
                .watch();
        assertThat(watch.open()).isNotNull();
        assertThat(restored(StateSerdes.watch(), watch)).isEqualTo(watch);
    }

    @Test
    void shouldKeepHealth() {
        HealthWatch watch = new HealthWatch(Duration.ofSeconds(10), Duration.ofSeconds(3));
        CaptureState capture = new CaptureState("frozen", at(0), "look", 2, at(1));
        Counts counts = Counts.of(5, 4, 1, Map.of("late", 1L, "buffer", 2L));
        Health health = watch.onReport(
                        watch.onFrame(null, frame(1)),
                        new Report("default", "1", "capture", "c1", at(1), counts, capture))
                .health();
        assertThat(restored(StateSerdes.health(), health)).isEqualTo(health);
    }

    @Test
    void shouldKeepZonesAndCursors() {
        assertThat(restored(StateSerdes.zones(), List.of(ZONE))).isEqualTo(List.of(ZONE));
        Cursor cursor = Cursor.at(frame(3));
        assertThat(restored(StateSerdes.cursor(), cursor)).isEqualTo(cursor);
    }

    private static <T> T restored(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("changelog", serde.serializer().serialize("changelog", value));
    }
}
