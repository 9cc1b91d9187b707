package io.vigil.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas of one process, for tests: registers whatever it is asked for. */
final class MemorySchemas implements Schemas {
    private final List<Schema> known = new ArrayList<>();

    @Override
    public int find(String subject, Schema schema) {
        return register(subject, schema);
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        if (!known.contains(schema)) {
            known.add(schema);
        }
        return known.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > known.size()) {
            throw new SchemaNotRegistered("schema " + id);
        }
        return known.get(id - 1);
    }
}
