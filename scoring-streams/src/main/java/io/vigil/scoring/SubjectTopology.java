package io.vigil.scoring;

import io.vigil.avro.Baseline;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.SubjectKey;
import io.vigil.scoring.analysis.Analyst;
import io.vigil.scoring.state.StateSerdes;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.AnalysisProcessor;
import io.vigil.scoring.stream.SampleProcessor;
import io.vigil.scoring.stream.SubjectKeyProcessor;
import io.vigil.scoring.stream.ToSubjects;
import io.vigil.scoring.stream.Told;
import io.vigil.scoring.stream.Told.Made;
import io.vigil.scoring.stream.Told.Rolled;
import io.vigil.scoring.subject.Handed;
import io.vigil.topic.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** The half that is keyed by subject: whoever saw a subject, its samples meet in one task, in the order of their times. */
final class SubjectTopology {
    private final BaselineSettings settings;
    private final Analyst analyst;
    private final Edges edges;
    private final int partitions;

    /** @param partitions of cameras, and as many of subjects */
    SubjectTopology(BaselineSettings settings, Analyst analyst, Edges edges, int partitions) {
        this.settings = settings;
        this.analyst = analyst;
        this.edges = edges;
        this.partitions = partitions;
    }

    /**
     * All of it.
     *
     * @param handed by partitions of cameras; a mark follows the samples that it speaks of
     */
    void wire(StreamsBuilder builder, KStream<String, Handed> handed) {
        analyse(tell(builder, handOver(handed)));
    }

    private KStream<String, Handed> handOver(KStream<String, Handed> handed) {
        return handed.repartition(Repartitioned.<String, Handed>as("samples")
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerdes.handed())
                .withStreamPartitioner(new ToSubjects())
                .withNumberOfPartitions(partitions));
    }

    /** What comes of the samples, in the order in which they were told. */
    KStream<String, Told> tell(StreamsBuilder builder, KStream<String, Handed> handed) {
        Store.bySubject().forEach(store -> builder.addStateStore(store.builder()));
        KStream<String, Baseline> erased = keys(builder);
        KStream<String, Told> told = handed.process(
                () -> new SampleProcessor(settings.rules(), partitions, settings::ring),
                Named.as("tell-samples"),
                Store.WAITING.name(),
                Store.MARKS.name(),
                Store.SUBJECT_KEYS.name(),
                Store.BASELINES.name());
        KStream<String, Baseline> rolled = told.filter((key, one) -> one instanceof Rolled, Named.as("only-rolled"))
                .mapValues(one -> ((Rolled) one).baseline(), Named.as("rolled"));
        edges.write(erased.merge(rolled, Named.as("all-baselines")), Topics.BASELINES, "baselines");
        KStream<String, SubjectKey> made = told.filter((key, one) -> one instanceof Made, Named.as("only-made"))
                .mapValues(one -> ((Made) one).key(), Named.as("made"));
        edges.write(made, Topics.SUBJECT_KEYS, "subject-keys");
        return told;
    }

    void analyse(KStream<String, Told> told) {
        KStream<String, SpecificRecord> judged =
                told.process(() -> new AnalysisProcessor(analyst), Named.as("analyse"), Store.COOLDOWNS.name());
        edges.write(only(judged, FrameAnalysis.class, "analyses"), Topics.FRAME_ANALYSES, "frame-analyses");
        edges.write(only(judged, Behavior.class, "behaviors"), Topics.BEHAVIORS, "behaviors");
    }

    private static <V extends SpecificRecord> KStream<String, V> only(
            KStream<String, SpecificRecord> judged, Class<V> type, String name) {
        return judged.filter((key, one) -> type.isInstance(one), Named.as("only-" + name))
                .mapValues(type::cast, Named.as(name));
    }

    private KStream<String, Baseline> keys(StreamsBuilder builder) {
        Deserializer<SubjectKey> deserializer = edges.serde(Topics.SUBJECT_KEYS).deserializer();
        return edges.readRaw(builder, Topics.SUBJECT_KEYS, "subject-keys")
                .process(
                        () -> new SubjectKeyProcessor(deserializer, Topics.SUBJECT_KEYS.name()),
                        Named.as("keep-subject-keys"),
                        Store.SUBJECT_KEYS.name(),
                        Store.BASELINES.name(),
                        Store.COOLDOWNS.name());
    }
}
