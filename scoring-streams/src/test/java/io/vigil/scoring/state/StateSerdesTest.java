package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.health.CaptureState;
import io.vigil.scoring.health.Counts;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.health.Pulse;
import io.vigil.scoring.health.Report;
import io.vigil.scoring.incident.Thresholds;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.line.Direction;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Polyline;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.patrol.Patrols;
import io.vigil.scoring.patrol.Position;
import io.vigil.scoring.patrol.Stay;
import io.vigil.scoring.patrol.Trail;
import io.vigil.scoring.scene.Alerting;
import io.vigil.scoring.scene.AnomalyType;
import io.vigil.scoring.scene.Cause;
import io.vigil.scoring.scene.Floors;
import io.vigil.scoring.scene.Learning;
import io.vigil.scoring.scene.Noticed;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.scene.SceneRules;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.state.avro.StayState;
import io.vigil.scoring.state.avro.WatchState;
import io.vigil.scoring.zone.Limits;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
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
            new Limits(true, Duration.ofSeconds(10), 2, 0.25, 90.0));
    private static final Line LINE = new Line(
            "l", new Polyline(List.of(new Point(0.7, 0), new Point(0.7, 1))), Set.of("person"), Direction.LEFT, true);
    private static final Layout LAYOUT = new Layout(List.of(ZONE), List.of(LINE));

    private static final SceneRules RULES = new SceneRules(
            "scene-1",
            new Learning(1, Duration.ofSeconds(1), Duration.ofMinutes(30)),
            new Alerting(
                    4,
                    2.5,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(10),
                    4),
            new Floors(0.1, 1, 0.1, 0.05),
            0.02);

    @Test
    void shouldKeepAWatchWithItsOpenIncident() {
        Watchman watchman = new Watchman(
                Patrols.shipped(), new Thresholds(0.5, 0.8, Duration.ofSeconds(2), Duration.ofSeconds(5), 64));
        Watch watch = watchman.onFrame(null, frame(0, person(1, 0.5, 0.5)), LAYOUT, Reports.NONE)
                .watch();
        watch = watchman.onFrame(watch, frame(2, person(1, 0.5, 0.5), person(2, 0.2, 0.5)), LAYOUT, Reports.NONE)
                .watch();
        for (int i = 1; i < 20; i++) {
            watch = watchman.onFrame(
                            watch,
                            frame(2 + i / 5.0, person(1, 0.5 + i * 0.011, 0.5), person(2, 0.2 - i * 0.01, 0.5)),
                            LAYOUT,
                            Reports.NONE)
                    .watch();
        }
        assertThat(watch.open()).isNotNull();
        assertThat(watch.notes().crowds()).isNotEmpty();
        assertThat(watch.notes().trails()).anyMatch(trail -> !trail.marks().isEmpty());
        assertThat(watch.notes().trails())
                .anyMatch(trail -> trail.stays().get(0).spells().stream().anyMatch(spell -> spell.begun() != null));
        assertThat(restored(StateSerdes.watch(), watch)).isEqualTo(watch);
    }

    @Test
    void shouldMakeTrailsOfTheStaysOfEarlierBuilds() {
        // Given one track in two zones, last seen in the second, and another
        WatchState earlier = new WatchState(
                "default",
                at(9),
                List.of(stay("z1", 1, 0, 8, 0.3), stay("z2", 1, 4, 9, 0.4), stay("z1", 2, 5, 9, 0.9)),
                null,
                List.of(),
                List.of());
        // When
        Watch watch = WatchForm.read(earlier);
        // Then
        List<Trail> trails = watch.notes().trails();
        assertThat(trails).extracting(trail -> trail.suspect().trackId()).containsExactly(1L, 2L);
        assertThat(trails.get(0).positions()).containsExactly(new Position(at(9), new Point(0.4, 0.5)));
        assertThat(trails.get(0).stays()).extracting(Stay::dwell).containsExactly(ofSeconds(8), ofSeconds(5));
    }

    private static StayState stay(String zone, long track, double entered, double seen, double x) {
        return new StayState(zone, "s1", track, "person", "Human", at(entered), at(seen), x, 0.5);
    }

    @Test
    void shouldKeepHealth() {
        HealthWatch watch = new HealthWatch(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(30));
        CaptureState capture =
                new CaptureState("frozen", at(0), "look", 2, at(1), new Pulse(24.5f, "camera", -40L, true, 7, false));
        Counts counts = Counts.of(5, 4, 1, Map.of("late", 1L, "buffer", 2L));
        Health health = watch.onReport(
                        watch.onFrame(null, frame(1)),
                        new Report("default", "1", "capture", "c1", at(1), counts, capture))
                .health();
        assertThat(restored(StateSerdes.health(), health)).isEqualTo(health);
    }

    @Test
    void shouldKeepZonesAndCursors() {
        assertThat(restored(StateSerdes.zones(), LAYOUT)).isEqualTo(LAYOUT);
        Cursor cursor = Cursor.at(frame(3));
        assertThat(restored(StateSerdes.cursor(), cursor)).isEqualTo(cursor);
    }

    @Test
    void shouldKeepASceneWithItsAlarms() {
        Cause cause = new Cause(0.7, null, List.of("intrusion"), "intrusion");
        SceneWatch watch = new SceneWatch(RULES);
        Scene scene =
                watch.onFrame(null, frame(0, person(1, 0.5, 0.5)), List.of()).scene();
        for (int i = 1; i < 20; i++) {
            Noticed noticed = new Noticed(AnomalyType.INTRUSION, Noticed.Phase.BEGAN, "k", cause);
            scene = watch.onFrame(scene, frame(i / 5.0, person(1, 0.5 + i / 50.0, 0.5)), List.of(noticed))
                    .scene();
        }
        assertThat(scene.status().aiStatus()).isEqualTo("ALERT");
        assertThat(restored(StateSerdes.scene(), scene)).isEqualTo(scene);
    }

    @Test
    void shouldKeepWhichCamerasThereAre() {
        assertThat(restored(StateSerdes.listing(), new Listing(true, null))).isEqualTo(new Listing(true, null));
        assertThat(restored(StateSerdes.listing(), new Listing(false, at(1)))).isEqualTo(new Listing(false, at(1)));
    }

    private static <T> T restored(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("changelog", serde.serializer().serialize("changelog", value));
    }
}
