package io.vigil.inference.pipeline;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.RegistryUnreachable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads frames, and commits what is done. Polls on in every state, so that the group keeps the worker; a broker that goes away
 * and comes back is waited for.
 */
final class FrameListener implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(FrameListener.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration NAP = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final OffsetLedger offsets;
    private final CommitListener commits;
    private final FrameIntake intake;
    private final Fatal fatal;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long resumeAt = System.nanoTime();

    /**
     * Takes over the consumer.
     *
     * @param fatal gets what reading cannot go on after
     */
    FrameListener(Consumer<byte[], byte[]> consumer, OffsetLedger offsets, FrameIntake intake, Fatal fatal) {
        this.consumer = consumer;
        this.offsets = offsets;
        this.intake = intake;
        this.fatal = fatal;
        commits = new CommitListener(consumer, offsets);
    }

    /** @param atOnce most records of one poll */
    static Consumer<byte[], byte[]> connect(KafkaConnection kafka, String group, int atOnce) {
        Map<String, Object> config = kafka.client();
        config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "vigil-inference");
        config.putIfAbsent(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        config.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        config.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void run() {
        try {
            listen();
        } catch (RuntimeException | Error e) {
            fatal.end(e);
        } finally {
            commits.last(FAREWELL);
            consumer.close(CloseOptions.timeout(FAREWELL));
        }
    }

    /** Lets {@link #run} end, after what is in work is done or two seconds have passed. Callable from any thread. */
    void stop() {
        stopped.countDown();
    }

    private void listen() {
        consumer.subscribe(List.of(Topics.FRAMES.name()), commits);
        while (stopped.getCount() > 0) {
            try {
                turn();
            } catch (KafkaException e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("frames cannot be read now; trying on");
                rest(PAUSE); // some refusals come at once, however long a poll may take
            }
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // whether it was stopped or rested, the loop looks itself
    private void rest(Duration duration) {
        try {
            stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private void turn() {
        boolean early = System.nanoTime() < resumeAt;
        if (early || intake.isFull()) {
            consumer.pause(consumer.assignment());
        } else if (intake.hasRoom() && !consumer.paused().isEmpty()) {
            consumer.resume(consumer.paused());
        }
        if (consumer.paused().isEmpty()) {
            take(consumer.poll(POLL));
        } else {
            take(consumer.poll(
                    Duration.ZERO)); // a longer poll spins where records of paused partitions have been fetched
            rest(NAP);
        }
        commits.now();
    }

    private void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Set<TopicPartition> postponed = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> source : records) {
            TopicPartition partition = new TopicPartition(source.topic(), source.partition());
            if (!postponed.contains(partition) && !take(source)) {
                postponed.add(partition);
                consumer.seek(partition, source.offset());
                resumeAt = System.nanoTime() + PAUSE.toNanos();
            }
        }
    }

    /** @return whether the record is in work or done with */
    private boolean take(ConsumerRecord<byte[], byte[]> source) {
        try {
            intake.accept(source, offsets);
            return true;
        } catch (RegistryUnreachable e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("frames wait for the schema registry");
            return false;
        }
    }
}
