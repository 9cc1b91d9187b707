package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.CameraZones;
import io.vigil.avro.Line;
import io.vigil.avro.Point;
import io.vigil.avro.Zone;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Zones and lines in the live picture. */
class MarkingsTest {
    private static final List<Point> WHOLE =
            List.of(new Point(0f, 0f), new Point(1f, 0f), new Point(1f, 1f), new Point(0f, 1f));
    private static final List<Point> LEFT_HALF =
            List.of(new Point(0.1f, 0.1f), new Point(0.4f, 0.1f), new Point(0.4f, 0.9f), new Point(0.1f, 0.9f));

    @Test
    void shouldDrawALineWithAnArrowToTheSideThatCounts() throws Exception {
        // Given: a line to the right, whose left is up
        Line line = line("left");

        // When
        BufferedImage drawn = drawn(zones(List.of(), List.of(line)));

        // Then
        assertThat(isMarked(drawn, 250, 180)).isTrue();
        assertThat(isMarked(drawn, 320, 165)).isTrue();
        assertThat(isMarked(drawn, 320, 195)).isFalse();
    }

    @Test
    void shouldDrawAZoneThatIsAPartOfThePictureAlone() throws Exception {
        BufferedImage drawn = drawn(zones(List.of(zone("1", "all", WHOLE), zone("2", "left", LEFT_HALF)), List.of()));
        assertThat(isMarked(drawn, 256, 250)).isTrue();
        assertThat(isMarked(drawn, 639, 250)).isFalse();
    }

    @Test
    void shouldKnowTheNamesOfZonesAndLinesThatAreNotDrawnToo() {
        Markings markings = MarkingsRecord.read(zones(List.of(zone("1", "all", WHOLE)), List.of(line("any"))));
        assertThat(markings.areas()).isEmpty();
        assertThat(markings.names().zone("1")).isEqualTo("all");
        assertThat(markings.names().line("4")).isEqualTo("door");
        assertThat(markings.names().zone(null)).isNull();
        assertThat(markings.lines().get(0).left() && markings.lines().get(0).right())
                .isTrue();
    }

    @Test
    void shouldKnowNoneWhereTheyAreRemoved() {
        assertThat(MarkingsRecord.read(null)).isEqualTo(Markings.NONE);
    }

    private static Line line(String direction) {
        return Line.newBuilder()
                .setLineId("4")
                .setName("door")
                .setPoints(List.of(new Point(0.2f, 0.5f), new Point(0.8f, 0.5f)))
                .setClassNames(List.of())
                .setDirection(direction)
                .build();
    }

    private static Zone zone(String id, String name, List<Point> corners) {
        return Zone.newBuilder()
                .setZoneId(id)
                .setName(name)
                .setPolygon(corners)
                .setClassNames(List.of())
                .build();
    }

    private static CameraZones zones(List<Zone> zones, List<Line> lines) {
        return CameraZones.newBuilder()
                .setCameraId("1")
                .setChangedAt(Instant.EPOCH)
                .setZones(zones)
                .setLines(lines)
                .build();
    }

    private static BufferedImage drawn(CameraZones zones) throws Exception {
        ByteArrayOutputStream black = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "jpg", black);
        LiveFrame frame = new LiveFrame("1", "f", "s", Instant.EPOCH, Instant.EPOCH, black.toByteArray());
        Scene scene = new Scene("1", "f", Instant.EPOCH, List.of(), List.of(), List.of(), null);
        byte[] jpeg = new Overlay(95).jpeg(new LivePicture.Seen(frame, scene), MarkingsRecord.read(zones));
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isMarked(BufferedImage image, int x, int y) {
        for (int near = -1; near <= 1; near++) {
            if (new Color(image.getRGB(Math.min(image.getWidth() - 1, x + near), y + near)).getGreen() > 90) {
                return true;
            }
        }
        return false;
    }
}
