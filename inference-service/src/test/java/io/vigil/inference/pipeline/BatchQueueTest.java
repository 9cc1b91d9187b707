package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    @Test
    void shouldGiveAFullBatchAtOnceAndKeepTheOrder() throws InterruptedException {
        // Given
        BatchQueue<Long> queue = new BatchQueue<>(3, Duration.ofHours(1), element -> System.nanoTime());
        LongStream.range(0, 5).forEach(queue::add);

        // Then
        assertThat(queue.next()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void shouldNotWaitForOthersWhenTheFirstHasWaitedLongEnough() throws InterruptedException {
        // Given
        BatchQueue<Long> queue = new BatchQueue<>(16, Duration.ofMillis(20), element -> element);
        long longAgo = System.nanoTime() - Duration.ofSeconds(1).toNanos();
        queue.add(longAgo);
        queue.add(longAgo + 1);

        // Then
        assertThat(queue.next()).containsExactly(longAgo, longAgo + 1);
    }
}
