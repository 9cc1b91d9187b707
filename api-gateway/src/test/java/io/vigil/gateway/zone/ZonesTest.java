package io.vigil.gateway.zone;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.CameraZones;
import io.vigil.avro.Point;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.problem.InvalidField;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zones and lines on a real PostgreSQL, and what is told of them. */
class ZonesTest {
    private static final Polygon TRIANGLE =
            new Polygon(List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 0.5)));
    private static final Polyline ACROSS = new Polyline(List.of(new Corner(0.1, 0.5), new Corner(0.9, 0.5)));

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static Zones zones;

    @BeforeAll
    static void start() {
        zones = database.bean(Zones.class);
    }

    @Test
    void shouldKeepEveryLimitOfAZone() throws IOException {
        // Given
        Camera camera = database.add("limits");
        Limits limits = new Limits(Duration.ofMillis(12_500), 5, 0.25, 359.5);

        // When
        await(zones.replace(camera.id(), List.of(new Zone(null, "gate", TRIANGLE, List.of("person"), true, limits))));

        // Then
        assertThat(await(zones.of(camera.id())))
                .singleElement()
                .satisfies(zone -> assertThat(zone.limits()).isEqualTo(limits));
        assertThat(told(camera).getZones()).singleElement().satisfies(zone -> {
            assertThat(zone.getLoiteringAfterMs()).isEqualTo(12_500);
            assertThat(zone.getCrowdFrom()).isEqualTo(5);
            assertThat(zone.getSpeedLimit()).isEqualTo(0.25f);
            assertThat(zone.getWay()).isEqualTo(359.5f);
        });
    }

    @Test
    void shouldTellOfLinesAndZonesTogetherWhicheverChanged() throws IOException {
        // Given
        Camera camera = database.add("both");
        Line line = new Line(null, "door", ACROSS, List.of("person"), Direction.LEFT, true);

        // When
        List<Line> written = await(zones.replaceLines(camera.id(), List.of(line)));

        // Then
        assertThat(told(camera).getZones()).hasSize(1);
        assertThat(told(camera).getLines()).singleElement().satisfies(told -> {
            assertThat(told.getLineId()).isEqualTo(String.valueOf(written.get(0).id()));
            assertThat(told.getDirection()).isEqualTo("left");
            assertThat(told.getRestricted()).isTrue();
            assertThat(told.getPoints()).containsExactly(new Point(0.1f, 0.5f), new Point(0.9f, 0.5f));
        });

        // When
        await(zones.replace(camera.id(), List.of()));

        // Then
        assertThat(told(camera).getZones()).isEmpty();
        assertThat(told(camera).getLines()).hasSize(1);
    }

    @Test
    void shouldKeepLinesThatAreNamedByTheirIdAndDropTheOthers() {
        // Given
        Camera camera = database.add("lined");
        Line first = new Line(null, "first", ACROSS, List.of(), Direction.ANY, false);
        Line kept = await(zones.replaceLines(camera.id(), List.of(first))).get(0);

        // When
        Line second = new Line(null, "second", ACROSS, List.of(), Direction.RIGHT, false);
        Line renamed = new Line(kept.id(), "renamed", ACROSS, List.of(), Direction.ANY, false);
        await(zones.replaceLines(camera.id(), List.of(second, renamed)));

        // Then
        assertThat(await(zones.lines(camera.id()))).extracting(Line::name).containsExactly("second", "renamed");
        assertThat(await(zones.lines(camera.id())).get(1).id()).isEqualTo(kept.id());
    }

    @Test
    void shouldChangeNothingAndTellNobodyWhereALineIsAnothersCameras() {
        // Given
        Camera one = database.add("one");
        Camera other = database.add("other");
        Line line = new Line(null, "line", ACROSS, List.of(), Direction.ANY, false);
        Line foreign = await(zones.replaceLines(other.id(), List.of(line))).get(0);
        int before = database.outboxOf(one).size();

        // Then
        assertThatThrownBy(() -> await(zones.replaceLines(one.id(), List.of(line, foreign))))
                .hasRootCauseInstanceOf(InvalidField.class);
        assertThat(await(zones.lines(one.id()))).isEmpty();
        assertThat(database.outboxOf(one)).hasSize(before);
    }

    @Test
    void shouldRemoveLinesWithTheirCamera() {
        Camera camera = database.add("short-lived");
        await(zones.replaceLines(
                camera.id(), List.of(new Line(null, "line", ACROSS, List.of(), Direction.ANY, false))));
        await(database.bean(Cameras.class).remove(camera.id()).thenReturn(true));
        assertThat(database.number("select count(*) from lines where camera_id = " + camera.id()))
                .isZero();
    }

    private static CameraZones told(Camera camera) throws IOException {
        return CameraZones.getDecoder().decode(database.lastMessage("vigil.zones.v1", camera));
    }
}
