package io.vigil.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class InferenceWorkerTest {

    @Test
    void shouldLeaveAtOnceThoughTheBrokerIsAwayAtStart() {
        // Given
        InferenceProperties properties =
                InferencePropertiesTest.bind(Map.of("vigil.kafka.bootstrap-servers", "127.0.0.1:1"));
        InferenceWorker worker = new InferenceWorker(properties, new SimpleMeterRegistry(), Clock.systemUTC());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        Thread start = new Thread(() -> worker.start(new CompletableFuture<>(), failures::add));
        start.start();
        Awaitility.await().until(() -> start.getState() == Thread.State.TIMED_WAITING);

        // When
        long begin = System.nanoTime();
        worker.close();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        Awaitility.await().until(() -> !start.isAlive());
        assertThat(failures).isEmpty();
        assertThat(worker.isReady()).isFalse();
    }
}
