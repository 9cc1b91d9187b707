package io.vigil.inference.enrolment;

import io.vigil.avro.Identity;
import io.vigil.avro.SubjectKey;
import io.vigil.inference.identity.Identities;
import io.vigil.inference.table.IdentityRows;
import io.vigil.inference.table.Rows;
import io.vigil.inference.table.SubjectKeyRows;
import io.vigil.inference.table.Table;
import io.vigil.inference.table.TableListener;
import io.vigil.sealing.MasterKey;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;

/** Who is enrolled, as the topics have it now. By subject id, in order. */
record Enrolled(Map<String, SubjectKey> keys, Map<String, Identity> identities) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Kept<V extends SpecificRecord>(Map<String, V> records) implements Rows<V> {

        @Override
        public void put(String key, V record) {
            records.put(key, record);
        }

        @Override
        public void remove(String key) {
            records.remove(key);
        }
    }

    /** @throws io.vigil.inference.table.TablesNotRead where they cannot be read in time */
    static Enrolled read(KafkaConnection kafka, SchemaRegistry registry) {
        Enrolled enrolled = new Enrolled(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>());
        List<Table<?>> tables = List.of(
                new Table<>(Topics.SUBJECT_KEYS, new Kept<>(enrolled.keys())),
                new Table<>(Topics.IDENTITIES, new Kept<>(enrolled.identities())));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (TableListener listener = TableListener.start(kafka, registry, tables, failure::set)) {
            listener.awaitComplete(PATIENCE);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return enrolled;
    }

    /** As a worker with this key knows them. */
    Identities opened(MasterKey master) {
        Identities opened = new Identities(master);
        SubjectKeyRows keyRows = new SubjectKeyRows(opened);
        IdentityRows identityRows = new IdentityRows(opened);
        keys.forEach(keyRows::put);
        identities.forEach(identityRows::put);
        return opened;
    }

    Optional<SubjectKey> key(String subjectId) {
        return Optional.ofNullable(keys.get(subjectId));
    }

    boolean has(String subjectId) {
        return keys.containsKey(subjectId) || identities.containsKey(subjectId);
    }
}
