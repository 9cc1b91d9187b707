package io.vigil.gateway.observation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Observation;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The publisher with a Kafka that acknowledges at once, until it is told to be away. */
public final class ObservationsForTests implements AutoCloseable {
    private final Broker broker = new Broker();
    private final ObservationPublisher publisher =
            new ObservationPublisher(() -> broker, new SimpleMeterRegistry(), Duration.ofSeconds(4), 100);

    public ObservationPublisher publisher() {
        return publisher;
    }

    /** What was published of a camera, in order. */
    public List<Observation> of(String camera) {
        return broker.history().stream()
                .filter(record -> record.key().equals(camera))
                .map(ProducerRecord::value)
                .toList();
    }

    public void away(boolean away) {
        broker.away = away;
    }

    @Override
    public void close() {
        publisher.close();
    }

    private static final class Broker extends MockProducer<String, Observation> {
        private volatile boolean away;

        Broker() {
            super(true, null, new StringSerializer(), new AvroSerializer<>(SchemaRegistry.inMemory()));
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, Observation> record, Callback callback) {
            if (away) {
                callback.onCompletion(null, new TimeoutException("away"));
                return java.util.concurrent.CompletableFuture.failedFuture(new TimeoutException("away"));
            }
            return super.send(record, callback);
        }
    }
}
