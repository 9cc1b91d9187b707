package io.vigil.inference.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoryTest {

    @Test
    void shouldUseCocosIdsWithTheirGaps() {
        assertThat(Category.count()).isEqualTo(80);
        assertThat(Category.ofIndex(0).id()).isEqualTo(1);
        assertThat(Category.ofIndex(11).word()).isEqualTo("stop sign");
        assertThat(Category.ofIndex(11).id()).isEqualTo(13);
        assertThat(Category.ofIndex(62).word()).isEqualTo("tv");
        assertThat(Category.ofIndex(62).id()).isEqualTo(72);
        assertThat(Category.ofIndex(79).id()).isEqualTo(90);
    }

    @Test
    void shouldSayOnvifsTypes() {
        assertThat(Category.PERSON.type().word()).isEqualTo("Human");
        assertThat(Category.TRUCK.type().word()).isEqualTo("Vehicle");
        assertThat(Category.BICYCLE.type().word()).isEqualTo("Bicycle");
        assertThat(Category.SUITCASE.type().word()).isEqualTo("Bag");
        assertThat(Category.CHAIR.type().word()).isEqualTo("Other");
    }
}
