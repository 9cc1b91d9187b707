package io.vigil.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * The registry as the serde needs it: ids and schemas, each asked for once. Thread-safe; the first call for a schema
 * blocks on the network, later ones do not.
 */
public final class SchemaRegistry {
    private final Schemas schemas;
    private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();

    SchemaRegistry(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A registry that lives in this process alone and takes any schema: for unit tests. */
    public static SchemaRegistry inMemory() {
        return new SchemaRegistry(new MemorySchemas());
    }

    /** The id under which the subject holds the schema. Never registers: that is the deploy step's. */
    public int id(String subject, Schema schema) {
        return ids.computeIfAbsent(new Subject(subject, schema), key -> schemas.find(key.name(), key.schema()));
    }

    /** Registers the schema unless the subject has it, and gives its id. */
    public int register(String subject, Schema schema) {
        return schemas.register(subject, schema);
    }

    Schema schema(int id) {
        return byId.computeIfAbsent(id, schemas::byId);
    }

    /** A schema compares itself by identity first and keeps its hash, so this is cheap for the classes' own schemas. */
    private record Subject(String name, Schema schema) {}
}
