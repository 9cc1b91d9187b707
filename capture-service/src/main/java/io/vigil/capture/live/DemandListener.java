package io.vigil.capture.live;

import io.vigil.avro.LiveDemand;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears which cameras somebody watches. Reads every partition from its beginning, a few minutes' worth, commits nothing,
 * and begins again when it fails: whatever becomes of it, cameras are captured all the same.
 */
public final class DemandListener implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(DemandListener.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);
    private static final int PATIENCE_MS = 5_000;

    private final KafkaConnection kafka;
    private final AvroDeserializer<LiveDemand> demands;
    private final Watched watched;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean failing;

    public DemandListener(KafkaConnection kafka, SchemaRegistry registry, Watched watched) {
        this.kafka = kafka;
        this.demands = new AvroDeserializer<>(registry, LiveDemand.class);
        this.watched = watched;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try (Consumer<byte[], byte[]> consumer = open()) {
                failing = false;
                while (!isStopped()) {
                    consumer.poll(POLL).forEach(this::hear);
                }
            } catch (RuntimeException e) {
                complain(e);
                rest();
            }
        }
    }

    /** Makes {@link #run()} return within a second. */
    public void stop() {
        stopped.countDown();
    }

    private Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "capture-live-demand");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.LIVE_DEMAND.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        try {
            LiveDemand demand = demands.deserialize(record.topic(), record.value());
            if (demand != null) {
                watched.hear(
                        demand.getCameraId(),
                        demand.getAskedBy(),
                        Duration.between(demand.getAskedAt(), demand.getUntil()));
            }
        } catch (RuntimeException e) {
            log.atDebug().addKeyValue("offset", record.offset()).setCause(e).log("demand not understood");
        }
    }

    /** Once, until it goes well again. */
    private void complain(RuntimeException failure) {
        if (!failing) {
            failing = true;
            log.atWarn()
                    .addKeyValue("cause", String.valueOf(failure.getMessage()))
                    .log("who watches is not known now, so no camera is live; trying until it is");
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // whether it was stopped or rested, the loop looks itself
    private void rest() {
        try {
            stopped.await(AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
