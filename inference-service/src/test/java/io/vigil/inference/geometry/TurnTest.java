package io.vigil.inference.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Box REGION = new Box(0.25f, 0.25f, 0.5f, 0.5f);

    @Test
    void shouldLeaveAnUprightRegionWhereItIs() {
        assertAt(Turn.NONE.toPicture(REGION, 1.5f, 0, 1), 0.25f, 0.75f);
    }

    @Test
    void shouldTurnClockwiseInPixels() {
        // Given: a square of 1x1 in a picture twice as wide as high, turned by a quarter
        Turn quarter = new Turn((float) Math.PI / 2, false);
        Box square = new Box(0.25f, 0, 0.5f, 1);

        // Then: what is its top left lies at the picture's top right
        assertAt(quarter.toPicture(square, 2, 0, 0), 0.75f, 0);
        assertAt(quarter.toPicture(square, 2, 1, 0), 0.75f, 1);
        assertAt(quarter.toPicture(square, 2, 0.5f, 0.5f), 0.5f, 0.5f);
    }

    @Test
    void shouldMirrorWithinTheRegion() {
        assertAt(new Turn(0, true).toPicture(REGION, 1.5f, 0, 0), 0.75f, 0.25f);
    }

    private static void assertAt(Point place, float x, float y) {
        assertThat(place.x()).isCloseTo(x, within(1e-6f));
        assertThat(place.y()).isCloseTo(y, within(1e-6f));
    }
}
