package io.vigil.scoring.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenObject;
import org.junit.jupiter.api.Test;

class AnchorTest {

    @Test
    void shouldBeWhereAPersonStands() {
        Point point = Anchor.of(object("Human", new Box(0.4, 0.2, 0.2, 0.6)));
        assertThat(point.x()).isEqualTo(0.5, within(1e-9));
        assertThat(point.y()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void shouldBeThePicturesLowerEdgeWhereTheFeetAreBelowIt() {
        assertThat(Anchor.of(object("Human", new Box(0.1, 0.1, 0.8, 1.2)))).isEqualTo(new Point(0.5, 1));
    }

    @Test
    void shouldBeTheMiddleOfABag() {
        assertThat(Anchor.of(object("Bag", new Box(0.25, 0.25, 0.5, 0.5)))).isEqualTo(new Point(0.5, 0.5));
    }

    private static SeenObject object(String type, Box box) {
        return new SeenObject("thing", type, 0.9, box, 1L);
    }
}
