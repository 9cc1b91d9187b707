package io.vigil.scoring.camera;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Listing ON = new Listing(true, null);
    private static final Listing OFF = new Listing(false, null);
    private static final Listing GONE = new Listing(false, at(10));

    @Test
    void shouldExpectFramesOfActiveCamerasOnly() {
        assertThat(ON.expected()).isTrue();
        assertThat(OFF.expected()).isFalse();
        assertThat(GONE.expected()).isFalse();
    }

    @Test
    void shouldBeGoneOnceItsTimeIsOver() {
        assertThat(GONE.goneFor(Duration.ofSeconds(5), at(14.9))).isFalse();
        assertThat(GONE.goneFor(Duration.ofSeconds(5), at(15))).isTrue();
        assertThat(OFF.goneFor(Duration.ofSeconds(5), at(1000))).isFalse();
    }

    @Test
    void shouldRefuseUnlistedCamerasOnlyWhereTold() {
        assertThatCode(() -> UnlistedCameras.SCORE.check("7", null)).doesNotThrowAnyException();
        assertThatCode(() -> UnlistedCameras.REFUSE.check("7", OFF)).doesNotThrowAnyException();
        assertThatThrownBy(() -> UnlistedCameras.REFUSE.check("7", null))
                .isInstanceOf(Implausible.class)
                .hasMessage("a frame of camera 7, which no record of vigil.cameras.v1 names");
    }
}
