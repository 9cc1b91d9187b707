package io.vigil.gateway.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.avro.Observation;
import io.vigil.gateway.GatewayProperties;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * Puts observations into their topic, those of one camera in the order in which they were handed over. A thread of its own
 * hands them to Kafka's producer, whose {@code send} may block; so no caller ever does. Thread-safe.
 */
@Component
public class ObservationPublisher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ObservationPublisher.class);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(4);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final int MOST_WAITING = 1_000;

    private final Supplier<Producer<String, Observation>> opening;
    private final MeterRegistry meters;
    private final Duration patience;
    private final ThreadPoolExecutor thread;
    private final AtomicBoolean failing = new AtomicBoolean();
    private @Nullable Producer<String, Observation> producer; // of the one thread

    @Autowired
    ObservationPublisher(GatewayProperties properties, SchemaRegistry registry, MeterRegistry meters) {
        this(() -> ObservationProducer.open(properties.kafka(), registry), meters, ACKNOWLEDGED_WITHIN, MOST_WAITING);
    }

    ObservationPublisher(
            Supplier<Producer<String, Observation>> opening, MeterRegistry meters, Duration patience, int mostWaiting) {
        this.opening = opening;
        this.meters = meters;
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(mostWaiting), task -> {
            Thread made = new Thread(task, "observations");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Completes once every in-sync replica of the broker has the observation. Fails with {@link KafkaAway} within four
     * seconds where it has not, and at once where too many wait already. Continues on a thread that must not block.
     *
     * @param observation whose times are not before 1970
     */
    public Mono<Void> publish(Observation observation) {
        return Mono.<Void>create(sink -> enqueue(observation, sink))
                .timeout(patience, Mono.error(() -> new KafkaAway(null)))
                .publishOn(Schedulers.parallel())
                .doOnSuccess(done -> succeeded(observation))
                .doOnError(failure -> failed(observation, failure));
    }

    private void enqueue(Observation observation, MonoSink<Void> sink) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            thread.execute(() -> {
                if (System.nanoTime() < deadline) { // who waited longer has been told that it failed
                    send(observation, sink);
                }
            });
        } catch (RejectedExecutionException e) {
            sink.error(new KafkaAway(e));
        }
    }

    /** The producer's future tells the same as its callback, which alone can be waited for without a thread. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Observation observation, MonoSink<Void> sink) {
        try {
            producer().send(record(observation), (metadata, failure) -> {
                if (failure == null) {
                    sink.success();
                } else {
                    sink.error(new KafkaAway(failure));
                }
            });
        } catch (RuntimeException e) {
            if (e instanceof IllegalStateException
                    || (e instanceof KafkaException && !(e instanceof SerializationException))) {
                reopen();
            }
            sink.error(new KafkaAway(e));
        }
    }

    /**
     * Its time is that of the observation, as far as brokers bear it: they refuse one that is yet to come, and delete one
     * that is older than the topic keeps, perhaps before anybody has read it.
     */
    private static ProducerRecord<String, Observation> record(Observation observation) {
        Instant received = observation.getReceivedAt();
        Instant observed = observation.getObservedAt();
        Instant oldest = received.minus(OLDEST);
        Instant time = observed.isBefore(oldest) ? oldest : observed.isAfter(received) ? received : observed;
        return new ProducerRecord<>(
                Topics.OBSERVATIONS.name(), null, time.toEpochMilli(), observation.getCameraId(), observation);
    }

    private Producer<String, Observation> producer() {
        if (producer == null) {
            producer = opening.get();
        }
        return producer;
    }

    /** What {@code send} throws itself is the producer's end; a broker that is away is told by the callback. */
    private void reopen() {
        Producer<String, Observation> last = producer;
        producer = null;
        if (last != null) {
            last.close(Duration.ZERO);
        }
    }

    private void succeeded(Observation observation) {
        count(observation, "acknowledged");
        if (failing.compareAndSet(true, false)) {
            log.atInfo().log("observations are published again");
        }
    }

    private void failed(Observation observation, Throwable failure) {
        count(observation, "refused");
        if (failing.compareAndSet(false, true)) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            log.atWarn()
                    .addKeyValue("cause", cause.getMessage())
                    .log("observations cannot be published now; senders are told to try again");
        }
    }

    private void count(Observation observation, String outcome) {
        meters.counter("vigil.observations", "kind", observation.getKind(), "outcome", outcome)
                .increment();
    }

    /** What was handed over is still sent, for a moment. */
    @Override
    public void close() {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(FAREWELL);
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL.toMillis() + 1_000, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
