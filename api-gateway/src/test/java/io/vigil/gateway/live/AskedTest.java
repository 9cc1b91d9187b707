package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void shouldShowAFewCamerasInViewAtTheirOwnRate() {
        Asked asked = asked("cameras=1,2,3,4");
        assertThat(asked.cameras()).containsExactly("1", "2", "3", "4");
        assertThat(asked.rate("4", 4)).isEqualTo(Rate.EVERY_FRAME);
    }

    @Test
    void shouldShowAWallOfManyAsThumbnails() {
        Asked asked = asked("cameras=1,2,3,4,5");
        assertThat(asked.rate("1", 4)).isEqualTo(Rate.THUMBNAIL);
    }

    @Test
    void shouldShowTheEnlargedOneOfMany() {
        Asked asked = asked("cameras=1,2,3,4,5&live=3");
        assertThat(asked.rate("3", 4)).isEqualTo(Rate.EVERY_FRAME);
        assertThat(asked.rate("1", 4)).isEqualTo(Rate.THUMBNAIL);
    }

    @Test
    void shouldShowNoMoreThanAViewerMayHaveHoweverManyAreNamed() {
        Asked asked = asked("cameras=1,2,3&live=3,2,1");
        assertThat(asked.rate("2", 2)).isEqualTo(Rate.EVERY_FRAME);
        assertThat(asked.rate("1", 2)).isEqualTo(Rate.THUMBNAIL);
    }

    @Test
    void shouldShowNoneAtItsOwnRateWhereNoneIsWanted() {
        assertThat(asked("cameras=1&live=").rate("1", 4)).isEqualTo(Rate.THUMBNAIL);
    }

    private static Asked asked(String query) {
        return Asked.of(URI.create("ws://vigil/ws/live?" + query));
    }
}
