package io.vigil.scoring;

import io.vigil.avro.Detections;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerde;
import io.vigil.wire.SchemaRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What is measured of the topology. A part is the production topology with only those steps at work that it names and those
 * that they need; the others, by the names that the topology gives them, drop what they get.
 */
enum Part {
    /** Reads detections and drops them. */
    READ_ONLY(""),

    /** Reads detections and writes them to {@link #COPY}: what the others are compared with. */
    PASS_THROUGH(""),

    NEW_FRAMES(""),
    HEALTH("health"),
    WATCH("watch"),
    WATCH_AND_SCENE("watch scene"),

    /** Windows of people, and what becomes of them under the subjects' keys. */
    WATCH_AND_PEOPLE("watch scene people"),

    /** The topology as it is in production. */
    EVERYTHING("all");

    static final String COPY = "benchmark-copy";

    private static final int PARTITIONS = 6;

    /** The first words of the steps that work, beside those that every part needs. */
    private final String atWork;

    Part(String atWork) {
        this.atWork = atWork;
    }

    /** Whether a processor of that name is to work. Steps are called by what they do and by what moves them. */
    boolean has(String processor) {
        int by = processor.indexOf("-by-");
        return by < 0 || List.of(atWork.split(" ", -1)).contains(processor.substring(0, by));
    }

    /** The streams of this part. */
    Topology topology(ScoringProperties properties, StreamsConfig config, SchemaRegistry registry) {
        if (this == READ_ONLY || this == PASS_THROUGH) {
            return bare(config, registry);
        }
        Map<String, Object> settings = config.originals();
        if (this != EVERYTHING) {
            settings.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, PartWrapper.class);
            settings.put(PartWrapper.PART, this);
        }
        return new ScoringTopology(properties.scoring(), registry, PARTITIONS).build(new StreamsConfig(settings));
    }

    private Topology bare(StreamsConfig config, SchemaRegistry registry) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        AvroSerde<Detections> serde = new AvroSerde<>(registry, Detections.class);
        KStream<String, Detections> detections = builder.stream(
                Topics.DETECTIONS.name(), Consumed.with(Serdes.String(), serde).withName("detections"));
        if (this == READ_ONLY) {
            detections.foreach((camera, frame) -> {}, Named.as("drop"));
        } else {
            detections.to(COPY, Produced.with(Serdes.String(), serde).withName("to-copy"));
        }
        return builder.build();
    }
}
