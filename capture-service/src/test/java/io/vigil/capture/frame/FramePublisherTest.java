package io.vigil.capture.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Frame;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.Ledger;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class FramePublisherTest {
    private static final Instant TAKEN = Instant.parse("2026-11-21T04:00:00.123Z");

    private final MockProducer<String, SpecificRecord> producer =
            new MockProducer<>(false, null, new StringSerializer(), new AvroSerializer<>(SchemaRegistry.inMemory()));
    private final Ledger ledger = new Ledger("abc");
    private final FramePublisher publisher = new FramePublisher(producer, "default", 250, new SimpleMeterRegistry());

    @Test
    void shouldKeyByCameraAndTimeByCapture() {
        // When
        send();
        // Then
        ProducerRecord<String, SpecificRecord> sent = producer.history().get(0);
        assertThat(sent.key()).isEqualTo("7");
        assertThat(sent.timestamp()).isEqualTo(TAKEN.toEpochMilli());
        assertThat(((Frame) sent.value()).getFrameId()).isEqualTo("7-abc-1");
        String trace = new String(sent.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII);
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void shouldCountAsInFlightUntilTheBrokerHasIt() {
        // When
        send();
        // Then
        assertThat(ledger.totals().inFlight()).isEqualTo(1);
        producer.completeNext();
        assertThat(ledger.totals().inFlight()).isZero();
        assertThat(ledger.totals().published()).isEqualTo(1);
    }

    @Test
    void shouldDropTheNewestWhenTooMuchWaitsAndGoOnWhenTheBrokerIsBack() {
        // Given
        send();
        send();
        // When
        send();
        producer.completeNext();
        send();
        // Then
        Ledger.Totals totals = ledger.totals();
        assertThat(totals.dropped()).containsOnlyKeys("buffer_full").containsEntry("buffer_full", 1L);
        assertThat(totals.captured()).isEqualTo(4);
        assertThat(totals.inFlight()).isEqualTo(2);
    }

    @Test
    void shouldNameTheReasonOfEveryDrop() {
        // Given
        send();
        producer.errorNext(new TimeoutException("expired"));
        send();
        producer.errorNext(new RecordTooLargeException("large"));
        // Then
        assertThat(ledger.totals().dropped()).containsOnlyKeys("broker_away", "rejected");
        assertThat(ledger.totals().inFlight()).isZero();
    }

    private void send() {
        Camera camera = new Camera("7", CameraAddress.parse("clip.mp4"), 0);
        Picture picture = new Picture(new byte[100], 640, 360, 1280, 720);
        publisher.accept(new SampledFrame(camera, ledger, ledger.capture(), TAKEN, picture));
    }
}
