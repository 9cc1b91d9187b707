package io.vigil.gateway.finding;

import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.Observation;
import io.vigil.gateway.intake.BatchHandler;
import io.vigil.gateway.intake.TopicListener;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.gateway.intake.TopicListeners;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Keeps every committed finding in the database, once, many at a time. */
@Component
public class FindingListener implements AutoCloseable {
    private final Findings findings;
    private final TopicListeners listeners;
    private final ReportedRisk risk;
    private final List<TopicListener<?>> all;

    FindingListener(Findings findings, TopicListeners listeners, ReportedRisk risk) {
        this.findings = findings;
        this.listeners = listeners;
        this.risk = risk;
        this.all = List.of(
                listener(Topics.FRAME_ANALYSES, FrameAnalysis.class, Kind.ANALYSES, FindingRecord::read),
                listener(Topics.BEHAVIORS, io.vigil.avro.Behavior.class, Kind.BEHAVIORS, FindingRecord::read),
                listener(Topics.ANOMALIES, io.vigil.avro.Anomaly.class, Kind.ANOMALIES, FindingRecord::read),
                listener(Topics.RULE_EVENTS, io.vigil.avro.RuleEvent.class, Kind.RULE_EVENTS, FindingRecord::read),
                reports());
    }

    public void start() {
        all.forEach(TopicListener::start);
    }

    @Override
    public void close() {
        all.parallelStream().forEach(TopicListener::close);
    }

    /** What models outside report lies in one topic and comes to the tables of what it is. */
    private TopicListener<Observation> reports() {
        BatchHandler<Observation> handler = new BatchHandler<>(records -> findings.keepAll(records.stream()
                .map(record -> ReportedFinding.read(record, risk))
                .filter(Objects::nonNull)
                .toList()));
        return listeners.listener(
                new Subscription<>(Topics.OBSERVATIONS, Observation.class, "vigil-gateway-observations", handler));
    }

    private <V extends SpecificRecord, T extends Finding> TopicListener<V> listener(
            Topic<V> topic, Class<V> record, Kind<T> kind, Function<V, T> reading) {
        BatchHandler<V> handler = new BatchHandler<>(
                records -> findings.keep(kind, records.stream().map(reading).toList()));
        String group = topic.name().replaceAll("^vigil\\.(.+)\\.v\\d+$", "vigil-gateway-$1");
        return listeners.listener(new Subscription<>(topic, record, group, handler));
    }
}
