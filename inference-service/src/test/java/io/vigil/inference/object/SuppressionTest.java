package io.vigil.inference.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final Box HERE = new Box(0.2f, 0.2f, 0.3f, 0.3f);
    private static final Box ALMOST_HERE = HERE.moved(0.02f, 0);
    private static final Box THERE = HERE.moved(0.4f, 0);

    @Test
    void shouldKeepTheSurestOfOverlappingBoxesOfOneType() {
        // Given
        FoundObject car = new FoundObject(Category.CAR, 0.5f, HERE);
        FoundObject truck = new FoundObject(Category.TRUCK, 0.6f, ALMOST_HERE);
        FoundObject other = new FoundObject(Category.CAR, 0.4f, THERE);

        // Then
        assertThat(Suppression.surest(List.of(car, truck, other), 0.5f)).containsExactly(truck, other);
    }

    @Test
    void shouldKeepAPersonInFrontOfACar() {
        // Given
        FoundObject car = new FoundObject(Category.CAR, 0.5f, HERE);
        FoundObject person = new FoundObject(Category.PERSON, 0.6f, ALMOST_HERE);

        // Then
        assertThat(Suppression.surest(List.of(car, person), 0.5f)).containsExactly(person, car);
    }
}
