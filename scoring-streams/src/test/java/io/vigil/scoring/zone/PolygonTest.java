package io.vigil.scoring.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolygonTest {
    private static final Polygon SQUARE =
            polygon(new Point(0.2, 0.2), new Point(0.8, 0.2), new Point(0.8, 0.8), new Point(0.2, 0.8));
    private static final Polygon HOOK = polygon(
            new Point(0, 0),
            new Point(0.9, 0),
            new Point(0.9, 0.9),
            new Point(0.6, 0.9),
            new Point(0.6, 0.3),
            new Point(0, 0.3));

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, true", "0.2, 0.5, true", "0.8, 0.8, true", "0.2, 0.2, true",
        "0.19999, 0.5, false", "0.5, 0.80001, false", "0.1, 0.2, false", "0.9, 0.8, false"
    })
    void shouldContainItsInsideAndItsBorder(double x, double y, boolean inside) {
        assertThat(SQUARE.contains(new Point(x, y))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.2, true", "0.7, 0.7, true", "0.3, 0.7, false", "0.5, 0.31, false", "0.6, 0.5, true"})
    void shouldFollowAHollowCorner(double x, double y, boolean inside) {
        assertThat(HOOK.contains(new Point(x, y))).isEqualTo(inside);
    }

    @Test
    void shouldRefuseWhatIsNoArea() {
        assertThatThrownBy(() -> polygon(new Point(0, 0), new Point(1, 1))).isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> polygon(new Point(0, 0), new Point(0.5, 0.5), new Point(1, 1)))
                .isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> polygon(new Point(0, 0), new Point(Double.NaN, 0.5), new Point(1, 0)))
                .isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> polygon(new Point(0, 0), new Point(640, 0), new Point(640, 360)))
                .isInstanceOf(Implausible.class);
    }

    @Test
    void shouldRefuseADrawingWhoseInsideIsAnybodysGuess() {
        refusesDrawn(0.1, 0.1, 0.9, 0.9, 0.9, 0.1, 0.1, 0.9); // a bow tie
        refusesDrawn(0.1, 0.1, 0.9, 0.1, 0.5, 0.9, 0.5, 0.1); // a corner on another edge
        refusesDrawn(0.1, 0.1, 0.5, 0.1, 0.5, 0.9, 0.5, 0.1, 0.9, 0.1, 0.9, 0.95); // one edge back over another
        refusesDrawn(0.1, 0.1, 0.1, 0.1, 0.9, 0.1, 0.9, 0.9); // one corner twice
        refusesDrawn(0.1, 0.1, 0.9, 0.1, 0.9, 1.001); // the least bit off the picture
    }

    @Test
    void shouldTakeADrawingWithAHollowOrAStraightCorner() {
        assertThat(Polygon.drawn(HOOK.corners())).isEqualTo(HOOK);
        Polygon straight = polygon(new Point(0, 0), new Point(0.5, 0), new Point(1, 0), new Point(1, 1));
        assertThat(Polygon.drawn(straight.corners())).isEqualTo(straight);
    }

    private static void refusesDrawn(double... coordinates) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            corners.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        assertThatThrownBy(() -> Polygon.drawn(corners)).isInstanceOf(Implausible.class);
    }

    private static Polygon polygon(Point... corners) {
        return new Polygon(List.of(corners));
    }
}
