package io.vigil.wire;

import org.apache.avro.Schema;

/** A schema as the registry shows it to others: without the hint by which generated classes use {@code String}. */
final class SchemaText {
    private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

    private SchemaText() {}

    static String of(Schema schema) {
        return schema.toString().replace(JAVA_STRING, "\"string\"").replace(",\"avro.java.string\":\"String\"", "");
    }
}
