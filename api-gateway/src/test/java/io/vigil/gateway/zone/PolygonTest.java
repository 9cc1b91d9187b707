package io.vigil.gateway.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolygonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0,0 1,0 1,1 0,1", "0,0 1,0 0.5,1", "0,0 1,0 1,1 0.5,0.5 0,1", "0.1,0.1 0.5,0.1 0.9,0.1 0.9,0.9"
            })
    void shouldTakeSimplePolygons(String corners) {
        assertThat(polygon(corners).corners()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0 1,1",
                "0,0 1,1 1,0 0,1",
                "0,0 0.5,0.5 1,1",
                "0,0 0,0 0,0",
                "0,0 1,0 1,1 0.5,0 0,1",
                "0,0 1,0 1,1 0,0",
                "0,0 1,0 0.2,0 0.5,1"
            })
    void shouldRefuseLinesThatCrossTouchOrEncloseNothing(String corners) {
        assertThatThrownBy(() -> polygon(corners)).isInstanceOf(InvalidField.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseCornersOutsideThePicture(double x) {
        assertThatThrownBy(() -> new Corner(x, 0.5)).isInstanceOf(InvalidField.class);
    }

    @Test
    void shouldComeBackFromItsColumnAsItWas() {
        assertThat(PointsColumn.read(PointsColumn.write(Polygon.WHOLE.corners())))
                .isEqualTo(Polygon.WHOLE.corners());
    }

    private static Polygon polygon(String text) {
        List<Corner> corners = new ArrayList<>();
        for (String corner : text.split(" ", -1)) {
            String[] xy = corner.split(",", -1);
            corners.add(new Corner(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
        }
        return new Polygon(corners);
    }
}
