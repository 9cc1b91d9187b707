package io.vigil.scoring.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.zone.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolylineTest {
    /** From the middle of the picture down: its left is the picture's right. */
    private static final Polyline DOWN = line(0.5, 0.25, 0.5, 0.75);

    @ParameterizedTest(name = "{4}: {0}, {1} to {2}, {3} is {5}")
    @CsvSource({
        "0.25, 0.5, 0.75, 0.5, rightwards, 1",
        "0.75, 0.5, 0.25, 0.5, leftwards, -1",
        "0.25, 0.5, 0.375, 0.5, not there yet, 0",
        "0.25, 0.125, 0.75, 0.125, over its upper end, 0",
        "0.25, 0.875, 0.75, 0.875, under its lower end, 0",
        "0.25, 0.25, 0.75, 0.25, through its upper end, 0",
        "0.25, 0.75, 0.75, 0.75, through its lower end, 0",
        "0.5, 0, 0.5, 1, along it, 0",
        "0.25, 0.3, 0.75, 0.7, slanting, 1",
        "0.5, 0.5, 0.5, 0.5, no way at all, 0"
    })
    void shouldCountWithSign(double fromX, double fromY, double toX, double toY, String how, int net) {
        assertThat(DOWN.crossings(new Point(fromX, fromY), new Point(toX, toY))).isEqualTo(net);
    }

    @Test
    void shouldNotCountATouch() {
        Point left = new Point(0.25, 0.5);
        Point on = new Point(0.5, 0.5);
        Point right = new Point(0.75, 0.5);
        assertThat(DOWN.crossings(left, on) + DOWN.crossings(on, left)).isZero();
        assertThat(DOWN.crossings(right, on) + DOWN.crossings(on, right)).isZero();
        assertThat(DOWN.crossings(left, on) + DOWN.crossings(on, right)).isEqualTo(1);
        assertThat(DOWN.crossings(right, on) + DOWN.crossings(on, left)).isEqualTo(-1);
    }

    @Test
    void shouldCountACornerOnce() {
        Polyline bent = line(0.25, 0.25, 0.5, 0.5, 0.25, 0.75);
        assertThat(bent.crossings(new Point(0.125, 0.5), new Point(0.75, 0.5))).isEqualTo(1);
        assertThat(bent.crossings(new Point(0.5, 0.125), new Point(0.5, 0.875))).isZero();
        assertThat(bent.crossings(new Point(0.375, 0.125), new Point(0.375, 0.875)))
                .isZero();
    }

    @Test
    void shouldCountNothingForAWayRoundAnEnd() {
        List<Point> way =
                List.of(new Point(0.25, 0.5), new Point(0.25, 0.875), new Point(0.75, 0.875), new Point(0.75, 0.5));
        assertThat(net(DOWN, way)).isZero();
    }

    /** A line across the whole picture is a function; which side a point is on can be told without any geometry. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAgreeWithTheSidesOfAFunction(int seed) {
        // Given
        Random random = new Random(seed);
        double[] heights = random.ints(5, 1, 16).mapToDouble(y -> y / 16.0).toArray();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            points.add(new Point(i / 4.0, heights[i]));
        }
        Polyline line = new Polyline(points);
        // When somebody walks from crossing of the grid to crossing, often over the line's corners
        List<Point> way = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            way.add(new Point((1 + random.nextInt(15)) / 16.0, random.nextInt(17) / 16.0));
        }
        // Then
        for (int i = 1; i < way.size(); i++) {
            int expected = side(heights, way.get(i)) - side(heights, way.get(i - 1));
            assertThat(net(line, way.subList(0, i + 1)) - net(line, way.subList(0, i)))
                    .as("from %s to %s over %s", way.get(i - 1), way.get(i), points)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldCountTheWayBackAsTheWayThere(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Point from = new Point(random.nextInt(9) / 8.0, random.nextInt(9) / 8.0);
            Point to = new Point(random.nextInt(9) / 8.0, random.nextInt(9) / 8.0);
            assertThat(DOWN.crossings(from, to)).isEqualTo(-DOWN.crossings(to, from));
        }
    }

    @Test
    void shouldMeasureDistanceInPictureWidths() {
        assertThat(DOWN.distance(new Point(0.7, 0.5), 2)).isCloseTo(0.2, within(1e-12));
        assertThat(DOWN.distance(new Point(0.5, 0.95), 2)).isCloseTo(0.1, within(1e-12));
        assertThat(DOWN.distance(new Point(0.8, 0.05), 0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shouldRefuseWhatIsNoLine() {
        refuses(0.5, 0.5);
        refuses(0.5, 0.5, 0.5, 0.5);
        refuses(0.1, 0.1, 0.9, 0.9, 0.1, 0.1);
        refuses(0.1, 0.1, 1.1, 0.9);
        refuses(0.1, 0.1, Double.NaN, 0.9);
        refuses(0.1, 0.5, 0.9, 0.5, 0.5, 0.1, 0.5, 0.9);
        refuses(0.1, 0.5, 0.9, 0.5, 0.4, 0.5);
    }

    private static void refuses(double... coordinates) {
        assertThatThrownBy(() -> line(coordinates)).isInstanceOf(Implausible.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** 1 above the line, which leads from left to right, 0 below; on it, as if it lay a hair to the upper left. */
    private static int side(double[] heights, Point point) {
        int part = (int) Math.floor(point.x() * 4);
        double rise = heights[part + 1] - heights[part];
        double height = heights[part] + rise * (point.x() * 4 - part);
        return point.y() < height || (point.y() == height && rise > 0) ? 1 : 0;
    }

    private static int net(Polyline line, List<Point> way) {
        int net = 0;
        for (int i = 1; i < way.size(); i++) {
            net += line.crossings(way.get(i - 1), way.get(i));
        }
        return net;
    }

    private static Polyline line(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return new Polyline(points);
    }
}
