package io.vigil.inference.pipeline;

import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what became of each camera's frames, as running totals. A report lost is made good by the next. */
final class StageReportPublisher implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(StageReportPublisher.class);

    /** A camera without frames is reported a little longer, so that its last totals surely arrive. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final RecordPublisher records;
    private final AvroSerializer<StageReport> serializer;
    private final FrameLedger ledger;
    private final Clock clock;
    private final String sessionId;

    /** @param sessionId of this worker: what the totals count from */
    StageReportPublisher(
            RecordPublisher records, SchemaRegistry registry, FrameLedger ledger, Clock clock, String sessionId) {
        this.records = records;
        this.serializer = new AvroSerializer<>(registry);
        this.ledger = ledger;
        this.clock = clock;
        this.sessionId = sessionId;
    }

    @Override
    public void run() {
        try {
            Instant now = clock.instant();
            ledger.totals(now, LATELY).forEach(totals -> publish(totals, now));
        } catch (RuntimeException e) {
            log.atDebug().addKeyValue("reason", e.getMessage()).log("stage reports postponed");
        }
    }

    private void publish(FrameLedger.Totals totals, Instant now) {
        StageReport report = StageReport.newBuilder()
                .setTenant(totals.camera().tenant())
                .setCameraId(totals.camera().cameraId())
                .setStage("inference")
                .setSessionId(sessionId)
                .setReportedAt(now)
                .setScored(totals.scored())
                .setExpired(totals.expired())
                .setDropped(Map.copyOf(totals.dropped()))
                .build();
        String topic = Topics.STAGE_REPORTS.name();
        byte[] key = totals.camera().cameraId().getBytes(StandardCharsets.UTF_8);
        records.send(
                new ProducerRecord<>(topic, null, now.toEpochMilli(), key, serializer.serialize(topic, report)),
                () -> {},
                failure -> log.atDebug()
                        .addKeyValue("reason", failure.getMessage())
                        .log("stage report refused"));
    }
}
