package io.vigil.wire;

import org.apache.avro.Schema;

/** Where schemas and their ids are kept. Calls block; implementations are thread-safe. */
interface Schemas {

    /** The id of a schema registered before. @throws SchemaNotRegistered where it is not */
    int find(String subject, Schema schema);

    /** Registers, or finds, a schema. @throws IllegalStateException where the registry refuses it as incompatible */
    int register(String subject, Schema schema);

    /** @throws SchemaNotRegistered where there is none by that id */
    Schema byId(int id);
}
