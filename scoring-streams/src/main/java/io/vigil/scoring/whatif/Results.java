package io.vigil.scoring.whatif;

import io.vigil.avro.Anomaly;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.Incident;
import io.vigil.avro.IncidentState;
import io.vigil.avro.RuleEvent;
import io.vigil.scoring.OfflineStreams;
import io.vigil.scoring.comparison.Counts;
import io.vigil.scoring.comparison.Raised;
import io.vigil.severity.Severity;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Reads what was raised in a range, of the cameras asked for, from the real topics or a trial's. */
final class Results {
    private final TopicListener listener;
    private final SchemaRegistry registry;
    private final Range range;
    private final Set<String> cameras;

    /** Which topics: their names, and from when on they can hold something of the range. */
    record Source(Function<Topic<?>, String> name, Instant from) {}

    /** How a record is counted: under its word, once an id; not at all where the word is empty. */
    private record Reading<V>(
            Function<V, String> id, Function<V, String> camera, Function<V, Instant> at, Function<V, String> word) {}

    /** @param cameras ids; none means all */
    Results(KafkaConnection kafka, SchemaRegistry registry, Range range, Set<String> cameras) {
        this.listener = new TopicListener(kafka);
        this.registry = registry;
        this.range = range;
        this.cameras = Set.copyOf(cameras);
    }

    /** The incidents that began in the range, each as far as it had gone at the end; the consumer is told whose rules. */
    List<Raised> incidents(Source source, Consumer<String> versions) {
        Map<String, Incident> latest = new TreeMap<>();
        read(source, Topics.INCIDENTS, incident -> {
            if (isAsked(incident.getCameraId())
                    && range.holds(incident.getAfter().getStartTime())) {
                latest.merge(incident.getIncidentId(), incident, this::furtherWithin);
            }
        });
        List<Raised> raised = new ArrayList<>();
        latest.values().forEach(incident -> {
            raised.add(raised(incident));
            versions.accept(incident.getRuleVersion());
        });
        return raised;
    }

    /** The later one, but rather one that a trial would have come to than one that is later than all it read. */
    private Incident furtherWithin(Incident one, Incident other) {
        boolean oneIsWithin = one.getAt().isBefore(range.end());
        if (oneIsWithin != other.getAt().isBefore(range.end())) {
            return oneIsWithin ? one : other;
        }
        return oneIsWithin == one.getRevision() > other.getRevision() ? one : other;
    }

    private Raised raised(Incident incident) {
        IncidentState state = incident.getAfter();
        Instant cleared = state.getClearedAt();
        String place = state.getZoneId() == null ? state.getLineId() : state.getZoneId();
        return new Raised(
                incident.getIncidentId(),
                incident.getCameraId(),
                state.getStartTime(),
                cleared == null || cleared.isAfter(range.end()) ? range.end() : cleared,
                state.getEndTime() != null,
                Severity.valueOf(state.getSeverity().toUpperCase(Locale.ROOT)),
                state.getCrimeType(),
                state.getRule() + (place == null ? "" : " in " + place));
    }

    /** Everything else that can be counted, by its plural. */
    void counts(Source source, Map<String, Counts> counts, BiConsumer<Counts, String> side) {
        Reading<RuleEvent> events = new Reading<>(
                RuleEvent::getEventId,
                RuleEvent::getCameraId,
                RuleEvent::getAt,
                event -> Boolean.FALSE.equals(event.getState()) ? "" : event.getRule());
        Reading<Anomaly> anomalies =
                new Reading<>(Anomaly::getAnomalyId, Anomaly::getCameraId, Anomaly::getAt, Anomaly::getAnomalyType);
        Reading<Behavior> behaviors = new Reading<>(
                Behavior::getBehaviorId, Behavior::getCameraId, Behavior::getAt, Behavior::getDetectionType);
        Reading<FrameAnalysis> analyses = new Reading<>(
                FrameAnalysis::getAnalysisId,
                FrameAnalysis::getCameraId,
                FrameAnalysis::getWindowEnd,
                FrameAnalysis::getRiskLevel);
        count(source, Topics.RULE_EVENTS, events, word -> side.accept(of(counts, "rule events"), word));
        count(source, Topics.ANOMALIES, anomalies, word -> side.accept(of(counts, "anomalies"), word));
        count(source, Topics.BEHAVIORS, behaviors, word -> side.accept(of(counts, "behaviours"), word));
        count(source, Topics.FRAME_ANALYSES, analyses, word -> side.accept(of(counts, "analyses by risk"), word));
    }

    private static Counts of(Map<String, Counts> counts, String plural) {
        return counts.computeIfAbsent(plural, any -> new Counts());
    }

    private <V extends SpecificRecord> void count(
            Source source, Topic<V> topic, Reading<V> reading, Consumer<String> words) {
        if (!OfflineStreams.written().contains(topic)) {
            return;
        }
        Set<String> known = new HashSet<>();
        read(source, topic, record -> {
            String word = reading.word().apply(record);
            if (isAsked(reading.camera().apply(record))
                    && range.holds(reading.at().apply(record))
                    && !word.isEmpty()
                    && known.add(reading.id().apply(record))) {
                words.accept(word);
            }
        });
    }

    private <V extends SpecificRecord> void read(Source source, Topic<V> topic, Consumer<V> reader) {
        AvroDeserializer<V> deserializer = new AvroDeserializer<>(registry, Objects.requireNonNull(topic.value()));
        listener.read(source.name().apply(topic), source.from(), found -> {
            V value = deserializer.deserialize(topic.name(), found.value());
            if (value != null) {
                reader.accept(value);
            }
        });
    }

    private boolean isAsked(String camera) {
        return cameras.isEmpty() || cameras.contains(camera);
    }
}
