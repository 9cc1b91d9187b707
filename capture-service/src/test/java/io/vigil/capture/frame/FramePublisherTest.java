package io.vigil.capture.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Frame;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Ledger;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramePublisherTest {
    private static final Instant TAKEN = Instant.parse("2026-11-21T04:00:00.123Z");
    private static final int FRAME_BYTES = 100;
    private static final CaptureTime TIME =
            new CaptureTime(TAKEN, TAKEN.plusMillis(90), CaptureTime.Clock.CAMERA, Duration.ofMillis(-90));

    private final MockProducer<String, SpecificRecord> producer =
            new MockProducer<>(false, null, new StringSerializer(), new AvroSerializer<>(SchemaRegistry.inMemory()));
    private final Ledger ledger = new Ledger("abc");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outgoing outgoing =
            Outgoing.of(producer, new Outgoing.Settings("default", 8 * FRAME_BYTES, Duration.ofSeconds(30), 5), meters);

    @Test
    void shouldKeyByCameraAndTimeByCapture() throws InterruptedException {
        // When
        accept(ledger, 0);
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
    void shouldCountAsInFlightUntilTheBrokerHasIt() throws InterruptedException {
        // When
        accept(ledger, 0);
        send();
        // Then
        assertThat(ledger.totals().inFlight()).isEqualTo(1);
        producer.completeNext();
        assertThat(ledger.totals().inFlight()).isZero();
        assertThat(ledger.totals().published()).isEqualTo(1);
    }

    @Test
    void shouldGiveUpTheLeastImportantWhenTooMuchWaitsAndSendTheMostImportantFirstOnceTheBrokerIsBack()
            throws InterruptedException {
        // Given: the broker acknowledges nothing, and two frames are under way
        Ledger important = new Ledger("imp");
        for (int frame = 0; frame < 8; frame++) {
            accept(ledger, 1);
        }
        send();
        // When
        for (int frame = 0; frame < 3; frame++) {
            accept(important, 9);
        }
        // Then
        assertThat(ledger.totals().dropped()).containsOnlyKeys("buffer_full").containsEntry("buffer_full", 3L);
        assertThat(important.totals().dropped()).isEmpty();
        // When
        producer.completeNext();
        producer.completeNext();
        send();
        // Then
        assertThat(producer.history())
                .extracting(record -> ((Frame) record.value()).getPriority())
                .containsExactly(1, 1, 9, 9);
        assertThat(meters.counter("vigil.capture.spared.frames").count()).isZero();
    }

    @Test
    void shouldSayWhereEvenAnImportantCameraLosesFrames() {
        // When
        for (int frame = 0; frame < 10; frame++) {
            accept(ledger, 5);
        }
        // Then
        assertThat(meters.counter("vigil.capture.spared.frames").count()).isEqualTo(2);
        assertThat(meters.counter("vigil.capture.dropped", "reason", "buffer_full")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldNameTheReasonOfEveryDrop() throws InterruptedException {
        // Given
        accept(ledger, 0);
        send();
        producer.errorNext(new TimeoutException("expired"));
        accept(ledger, 0);
        send();
        producer.errorNext(new RecordTooLargeException("large"));
        accept(ledger, 0);
        outgoing.outbox().finish(Duration.ZERO);
        accept(ledger, 0);
        // Then
        assertThat(ledger.totals().dropped()).containsOnlyKeys("broker_away", "rejected", "stopped");
        assertThat(ledger.totals().inFlight()).isZero();
    }

    @Test
    void shouldLeaveAFrameOfAPatientSourceUntouchedWhileThereIsNoRoom() throws InterruptedException {
        // Given
        for (int frame = 0; frame < 8; frame++) {
            accept(ledger, 0);
        }
        SampledFrame frame = frame(ledger, 0);
        // When
        boolean taken = outgoing.frames().acceptPatiently(frame, Duration.ZERO);
        // Then
        assertThat(taken).isFalse();
        assertThat(ledger.totals().inFlight()).isEqualTo(9);
        for (int sent = 0; sent < 8; sent++) {
            send();
            producer.completeNext();
        }
        assertThat(outgoing.frames().acceptPatiently(frame, Duration.ZERO)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldBalanceEveryCamerasLedgerWhateverFails(long seed) throws InterruptedException {
        // Given
        Random random = new Random(seed);
        List<Ledger> ledgers = new ArrayList<>();
        for (int camera = 0; camera < 5; camera++) {
            ledgers.add(new Ledger("session-" + camera));
        }
        long accepted = 0;
        // When
        for (int step = 0; step < 3_000; step++) {
            switch (random.nextInt(10)) {
                case 0 -> producer.errorNext(new TimeoutException("expired"));
                case 1 -> producer.errorNext(new RecordTooLargeException("large"));
                case 2, 3 -> producer.completeNext();
                case 4 -> producer.sendException = random.nextBoolean() ? new IllegalStateException("no") : null;
                case 5 -> outgoing.outbox().tick();
                case 6, 7 -> outgoing.outbox().sendNext(Duration.ZERO);
                default -> {
                    int camera = random.nextInt(5);
                    accept(ledgers.get(camera), camera);
                    accepted++;
                }
            }
        }
        producer.sendException = null;
        long open = ledgers.stream().mapToLong(each -> each.totals().inFlight()).sum();
        // Then: never more open than may wait, and nothing is open when all has been sent
        assertThat(open * FRAME_BYTES).isLessThanOrEqualTo(8 * FRAME_BYTES);
        boolean more;
        do {
            more = producer.completeNext() || outgoing.outbox().sendNext(Duration.ZERO);
        } while (more);
        assertThat(ledgers)
                .allSatisfy(each -> assertThat(each.totals().inFlight()).isZero());
        assertThat(ledgers.stream().mapToLong(each -> each.totals().captured()).sum())
                .isEqualTo(accepted);
        assertThat(meters.counter("vigil.capture.frames", "fate", "captured").count())
                .isEqualTo((double) accepted);
    }

    private void send() throws InterruptedException {
        boolean sent;
        do {
            sent = outgoing.outbox().sendNext(Duration.ZERO);
        } while (sent);
    }

    private void accept(Ledger ledger, int priority) {
        outgoing.frames().accept(frame(ledger, priority));
    }

    private static SampledFrame frame(Ledger ledger, int priority) {
        Camera camera = new Camera("7", CameraAddress.parse("clip.mp4"), priority, Handling.USUAL);
        Picture picture = new Picture(new byte[FRAME_BYTES], 640, 360, 1280, 720);
        return new SampledFrame(camera, ledger, ledger.capture(), TIME, picture);
    }
}
