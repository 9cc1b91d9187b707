package io.vigil.capture.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileChoiceTest {
    private static final MediaProfile MAIN = new MediaProfile("p1", "mainStream", "H265", 2560, 1440);
    private static final MediaProfile LOW = new MediaProfile("p2", "subStream", "H264", 640, 360);
    private static final MediaProfile LOW_JPEG = new MediaProfile("p3", "jpegStream", "JPEG", 640, 360);
    private static final MediaProfile TINY = new MediaProfile("p4", "mobileStream", "H264", 320, 240);

    @Test
    void shouldTakeTheSmallestThatNeedNotBeScaledUp() {
        assertThat(ProfileChoice.fitting(640, List.of(MAIN, LOW_JPEG, LOW, TINY)))
                .contains(LOW);
        assertThat(ProfileChoice.fitting(1280, List.of(MAIN, LOW, TINY))).contains(MAIN);
    }

    @Test
    void shouldTakeTheLargestWhereAllAreTooSmall() {
        assertThat(ProfileChoice.fitting(640, List.of(TINY, new MediaProfile("p5", "", "", 0, 0))))
                .contains(TINY);
        assertThat(ProfileChoice.fitting(640, List.of())).isEmpty();
    }

    @Test
    void shouldFindOneByNameOrToken() {
        assertThat(ProfileChoice.called("SUBSTREAM", List.of(MAIN, LOW))).contains(LOW);
        assertThat(ProfileChoice.called("p1", List.of(MAIN, LOW))).contains(MAIN);
        assertThat(ProfileChoice.called("stream2", List.of(MAIN, LOW))).isEmpty();
    }
}
