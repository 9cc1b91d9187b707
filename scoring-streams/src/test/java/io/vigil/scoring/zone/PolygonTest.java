package io.vigil.scoring.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
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

    private static Polygon polygon(Point... corners) {
        return new Polygon(List.of(corners));
    }
}
