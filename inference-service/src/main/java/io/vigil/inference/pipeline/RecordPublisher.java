package io.vigil.inference.pipeline;

import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The service's one producer. It never gives a record up: while the broker is away, records wait and the pipeline fills up
 * behind them.
 */
final class RecordPublisher {

    private final Producer<byte[], byte[]> producer;

    RecordPublisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static RecordPublisher open(KafkaConnection kafka) {
        Map<String, Object> config = kafka.client();
        config.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "vigil-inference");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return new RecordPublisher(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** Returns at once unless the producer's memory is full. The answers come on the producer's thread. */
    void send(ProducerRecord<byte[], byte[]> outgoing, Runnable acknowledged, Consumer<? super Exception> refused) {
        Future<?> unused = producer.send(outgoing, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.run();
            } else {
                refused.accept(failure);
            }
        });
    }

    /** Waits so long for what was sent to be acknowledged. */
    void close(Duration patience) {
        producer.close(patience);
    }
}
