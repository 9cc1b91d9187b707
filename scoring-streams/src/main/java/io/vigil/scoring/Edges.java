package io.vigil.scoring;

import io.vigil.scoring.stream.MergeTime;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroSerde;
import io.vigil.wire.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Where the topology meets topics.
 *
 * @param names what they are called in this run
 */
record Edges(SchemaRegistry registry, TopicNames names) {

    <V extends SpecificRecord> KStream<String, V> read(StreamsBuilder builder, Topic<V> topic, String name) {
        return read(builder, topic, serde(topic), name);
    }

    /** As it came, for a reader to whom a record that cannot be read says something too. */
    KStream<String, byte[]> readRaw(StreamsBuilder builder, Topic<?> topic, String name) {
        return read(builder, topic, Serdes.ByteArray(), name);
    }

    private <V> KStream<String, V> read(StreamsBuilder builder, Topic<?> topic, Serde<V> serde, String name) {
        return builder.stream(
                names.read(topic),
                Consumed.with(Serdes.String(), serde)
                        .withTimestampExtractor(new MergeTime(ScoringTopics.READ.indexOf(topic)))
                        .withName(name));
    }

    <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic, String name) {
        stream.to(
                names.written(topic),
                Produced.with(Serdes.String(), written(topic)).withName("to-" + name));
    }

    /** Encodes by the catalogue's subject, whatever the topic is called in this run. */
    <V extends SpecificRecord> Serde<V> written(Topic<V> topic) {
        Serde<V> serde = serde(topic);
        return Serdes.serdeFrom(
                (called, value) -> serde.serializer().serialize(topic.name(), value), serde.deserializer());
    }

    <V extends SpecificRecord> Serde<V> serde(Topic<V> topic) {
        Class<V> type = topic.value();
        if (type == null) {
            throw new IllegalArgumentException(topic.name() + " carries no Avro");
        }
        return new AvroSerde<>(registry, type);
    }
}
