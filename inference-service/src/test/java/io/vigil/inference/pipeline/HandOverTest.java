package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandOverTest {

    @Test
    void shouldHoldNoMoreThanThereIsRoomForAndKeepTheOrder() throws InterruptedException {
        // Given
        HandOver<Integer> handOver = new HandOver<>(2);
        List<Integer> put = Collections.synchronizedList(new ArrayList<>());
        Stage putting = new Stage(
                "putting",
                () -> {
                    handOver.put(put.size());
                    put.add(put.size());
                },
                why -> {});

        // When
        putting.start();

        // Then
        await().until(() -> put.size() == 2);
        for (int i = 0; i < 50; i++) {
            assertThat(handOver.size()).isLessThanOrEqualTo(2);
            assertThat(handOver.take()).isEqualTo(i);
        }
        await().until(() -> put.size() >= 50); // a number is noted after it was put, and may be taken in between
        putting.stop();
        assertThat(put.subList(0, 50))
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }
}
