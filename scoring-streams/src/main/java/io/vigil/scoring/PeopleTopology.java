package io.vigil.scoring;

import io.vigil.avro.Anomaly;
import io.vigil.avro.CameraPolicy;
import io.vigil.scoring.analysis.Observer;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.FramePeopleProcessor;
import io.vigil.scoring.stream.OfPeople;
import io.vigil.scoring.stream.PoliciesProcessor;
import io.vigil.scoring.stream.Scened;
import io.vigil.scoring.stream.TimePeopleProcessor;
import java.time.Instant;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** The people before cameras: what was seen of them, where their frames are, and what that means, where their baselines are. */
final class PeopleTopology {
    private final Observer observer;
    private final String version;

    PeopleTopology(AnalysisSettings settings) {
        this.observer = settings.observer();
        this.version = settings.version();
    }

    void keep(KStream<String, CameraPolicy> policies) {
        policies.process(PoliciesProcessor::new, Named.as("keep-policies"), Store.POLICIES.name(), Store.CROWDS.name());
    }

    KStream<String, OfPeople> look(KStream<String, Scened> scenes, KStream<String, Instant> time) {
        KStream<String, OfPeople> seen = scenes.process(
                () -> new FramePeopleProcessor(observer, version),
                Named.as("people-by-frame"),
                Store.CROWDS.name(),
                Store.POLICIES.name());
        KStream<String, OfPeople> timed =
                time.process(() -> new TimePeopleProcessor(observer), Named.as("people-by-time"), Store.CROWDS.name());
        return seen.merge(timed, Named.as("all-people"));
    }

    static KStream<String, Anomaly> anomalies(KStream<String, OfPeople> people) {
        return people.filter((key, one) -> one instanceof OfPeople.Alarming, Named.as("only-alarming"))
                .mapValues(one -> ((OfPeople.Alarming) one).anomaly(), Named.as("alarming"));
    }

    static KStream<String, Sample> samples(KStream<String, OfPeople> people) {
        return people.filter((key, one) -> one instanceof OfPeople.Summed, Named.as("only-summed"))
                .mapValues(one -> ((OfPeople.Summed) one).sample(), Named.as("summed"));
    }
}
