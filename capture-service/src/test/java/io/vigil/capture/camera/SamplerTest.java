package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private final Sampler sampler = new Sampler(5);

    @Test
    void shouldPassFiveOfTwentyFiveASecond() {
        assertThat(passed(LongStream.range(0, 250).map(picture -> picture * 40)))
                .isEqualTo(50);
    }

    @Test
    void shouldPassAllOfAStreamSlowerThanTheRate() {
        assertThat(passed(LongStream.range(0, 20).map(picture -> picture * 500)))
                .isEqualTo(20);
    }

    @Test
    void shouldNotCatchUpInABurstAfterAPause() {
        assertThat(passed(LongStream.of(0, 10_000, 10_040, 10_080, 10_120))).isEqualTo(2);
    }

    @Test
    void shouldGoOnWhenTheClockIsSetBack() {
        assertThat(passed(LongStream.of(10_000_000, 1_000, 1_040, 1_200))).isEqualTo(3);
    }

    private long passed(LongStream milliseconds) {
        return milliseconds
                .filter(millisecond -> sampler.wants(Instant.ofEpochMilli(millisecond)))
                .count();
    }

    @Test
    void shouldTakeEveryNthHoweverFastTheyCome() {
        // Given
        Sampler sampler = new Sampler(new Sampling(5, 3));
        List<Boolean> wanted = new ArrayList<>();
        // When
        for (int i = 0; i < 7; i++) {
            wanted.add(sampler.wants(Instant.EPOCH));
        }
        // Then
        assertThat(wanted).containsExactly(false, false, true, false, false, true, false);
    }
}
