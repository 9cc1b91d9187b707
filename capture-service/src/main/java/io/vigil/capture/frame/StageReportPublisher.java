package io.vigil.capture.frame;

import io.vigil.avro.StageReport;
import io.vigil.capture.camera.Pulse;
import io.vigil.capture.camera.Standing;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each second how every camera stands, online or not. Totals run on, so a lost report is made good by the next. */
public final class StageReportPublisher {
    private static final Logger log = LoggerFactory.getLogger(StageReportPublisher.class);

    private final Producer<String, SpecificRecord> producer;
    private final String tenant;
    private final Clock clock;

    public StageReportPublisher(Producer<String, SpecificRecord> producer, String tenant, Clock clock) {
        this.producer = producer;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Never throws: a report that cannot be sent is left out. */
    @SuppressWarnings("FutureReturnValueIgnored") // the next report makes up for a lost one
    public void publish(List<Standing> standings) {
        Instant now = clock.instant();
        for (Standing standing : standings) {
            try {
                producer.send(new ProducerRecord<>(
                        Topics.STAGE_REPORTS.name(),
                        null,
                        now.toEpochMilli(),
                        standing.camera().id(),
                        report(standing, now)));
            } catch (RuntimeException e) {
                log.atDebug()
                        .addKeyValue("cameraId", standing.camera().id())
                        .setCause(e)
                        .log("report not sent");
            }
        }
    }

    private StageReport report(Standing standing, Instant now) {
        Pulse pulse = standing.pulse();
        CaptureTime latest = pulse.latest();
        Duration skew = latest == null ? null : latest.skew();
        return StageReport.newBuilder()
                .setTenant(tenant)
                .setCameraId(standing.camera().id())
                .setStage("capture")
                .setSessionId(standing.sessionId())
                .setReportedAt(now)
                .setState(standing.state().word())
                .setStateSince(standing.since())
                .setDetail(standing.detail().orElse(null))
                .setDecoded(standing.totals().decoded())
                .setCaptured(standing.totals().captured())
                .setPublished(standing.totals().published())
                .setDropped(standing.totals().dropped())
                .setLive(standing.totals().live())
                .setReconnects(standing.reconnects())
                .setDecodedPerSecond(pulse.decodedPerSecond())
                .setClock(latest == null ? null : latest.clock().word())
                .setSkewMs(skew == null ? null : skew.toMillis())
                .setStill(pulse.still())
                .build();
    }
}
