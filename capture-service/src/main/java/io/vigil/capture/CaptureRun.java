package io.vigil.capture;

import io.vigil.capture.camera.Fleet;
import io.vigil.capture.frame.Outgoing;
import io.vigil.capture.frame.StageReportPublisher;
import io.vigil.capture.live.DemandListener;
import io.vigil.capture.load.Governor;
import io.vigil.capture.roster.Roster;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.TopicCheck;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The order in which things start, and in which they end within five seconds: cameras first, then a last report. */
@Component
class CaptureRun implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CaptureRun.class);
    private static final Duration FLUSH = Duration.ofMillis(1_500);
    private static final Duration FAREWELL = Duration.ofMillis(500);
    private static final int METADATA_ATTEMPTS = 100;

    private final CaptureProperties properties;
    private final Producer<String, SpecificRecord> producer;
    private final StageReportPublisher reports;
    private final Outgoing outgoing;
    private final Fleet fleet;
    private final Governor governor;
    private final Roster roster;
    private final DemandListener demands;
    private final ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stage-reports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    CaptureRun(
            CaptureProperties properties,
            Producer<String, SpecificRecord> producer,
            StageReportPublisher reports,
            Outgoing outgoing,
            Fleet fleet,
            Governor governor,
            Roster roster,
            DemandListener demands) {
        this.properties = properties;
        this.producer = producer;
        this.reports = reports;
        this.outgoing = outgoing;
        this.fleet = fleet;
        this.governor = governor;
        this.roster = roster;
        this.demands = demands;
    }

    /** @throws io.vigil.topic.TopicsDiffer or another operator's fault where cluster or registry are not as the catalogue says */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the task never throws
    public void start() {
        TopicCheck.verify(
                properties.kafka(), Topics.FRAMES, Topics.STAGE_REPORTS, Topics.LIVE_FRAMES, Topics.LIVE_DEMAND);
        SchemaCheck.verify(properties.registry().open(), Topics.FRAMES, Topics.STAGE_REPORTS, Topics.LIVE_FRAMES);
        awaitMetadata();
        outgoing.outbox().start();
        roster.start();
        start(demands, "live-demand");
        everySecond.scheduleAtFixedRate(governor::tick, 1, 1, TimeUnit.SECONDS);
        everySecond.scheduleAtFixedRate(() -> reports.publish(fleet.standings()), 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** So that the first frame is not the one that finds out where the partitions are. */
    private void awaitMetadata() {
        int attempts = 0;
        while (attempts < METADATA_ATTEMPTS && !hasMetadata()) {
            attempts++;
        }
    }

    private boolean hasMetadata() {
        try {
            producer.partitionsFor(Topics.FRAMES.name());
            producer.partitionsFor(Topics.STAGE_REPORTS.name());
            producer.partitionsFor(Topics.LIVE_FRAMES.name());
            return true;
        } catch (TimeoutException e) {
            return false; // it has waited a moment by itself, and asks on in the background
        }
    }

    @Override
    public void stop() {
        running = false;
        roster.stop();
        demands.stop();
        fleet.close();
        everySecond.shutdown();
        boolean complete = outgoing.outbox().finish(FLUSH);
        reports.publish(fleet.standings());
        producer.close(FAREWELL);
        roster.awaitEnd(FAREWELL); // its leave has been under way since the beginning
        if (complete) {
            log.atInfo().log("capture has ended: the broker has every frame that was taken");
        } else {
            log.atWarn().log("capture has ended: the broker did not take all frames before the end");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
