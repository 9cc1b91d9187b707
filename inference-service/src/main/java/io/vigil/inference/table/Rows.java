package io.vigil.inference.table;

import org.apache.avro.specific.SpecificRecord;

/** What a table's records are put into. Called by the listener's thread alone, and must return at once. */
public interface Rows<V extends SpecificRecord> {

    /** @throws IllegalArgumentException where the record contradicts itself: it is put aside, its key removed */
    void put(String key, V record);

    /** The key has no record, or none that can be read. Called also for keys never put. */
    void remove(String key);
}
