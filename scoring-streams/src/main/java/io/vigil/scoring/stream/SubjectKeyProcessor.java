package io.vigil.scoring.stream;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.scoring.analysis.Cooldowns;
import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.subject.KnownKey;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the subjects' wrapped keys. A tombstone erases the subject's baseline in the store, its changelog and the topic; another
 * key, or a reset, makes it begin anew. A record that cannot be read has replaced a key all the same, so it erases too.
 */
public final class SubjectKeyProcessor extends ContextualProcessor<String, byte[], String, Baseline> {
    private final Deserializer<SubjectKey> deserializer;
    private final String topic;
    private KeyValueStore<String, KnownKey> keys;
    private KeyValueStore<String, KeptBaseline> baselines;
    private KeyValueStore<String, Cooldowns> cooldowns;

    /** @param topic by whose name the records were encoded */
    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public SubjectKeyProcessor(Deserializer<SubjectKey> deserializer, String topic) {
        this.deserializer = deserializer;
        this.topic = topic;
    }

    @Override
    public void init(ProcessorContext<String, Baseline> context) {
        super.init(context);
        keys = Store.SUBJECT_KEYS.of(context);
        baselines = Store.BASELINES.of(context);
        cooldowns = Store.COOLDOWNS.of(context);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String subject = record.key();
        if (subject == null) {
            throw new Implausible("a subject's key without a key");
        }
        try {
            SubjectKey key = read(record.value());
            if (key == null) {
                erase(record);
            } else if (!subject.equals(key.getSubjectId())) {
                throw new Implausible("a key of " + key.getSubjectId() + " under the key " + subject);
            } else {
                put(record, SubjectKeyForm.read(key));
            }
        } catch (Implausible e) {
            erase(record);
            throw e;
        }
    }

    private @Nullable SubjectKey read(byte @Nullable [] value) {
        try {
            return value == null ? null : deserializer.deserialize(topic, value);
        } catch (SerializationException e) {
            throw new Implausible("a subject's key that cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            throw new StreamsException(e); // the registry is away: no fault of the record
        }
    }

    private void put(Record<String, byte[]> record, KnownKey key) {
        KnownKey before = keys.get(record.key());
        keys.put(record.key(), key);
        if (before != null && key.beginsAnew(before)) {
            baselines.delete(record.key());
            context().forward(tombstone(record));
        }
    }

    private void erase(Record<String, byte[]> record) {
        keys.delete(record.key());
        baselines.delete(record.key());
        cooldowns.delete(record.key());
        context().forward(tombstone(record));
    }

    @SuppressWarnings("NullAway") // a tombstone
    private static Record<String, Baseline> tombstone(Record<String, byte[]> record) {
        return record.withValue(null);
    }
}
