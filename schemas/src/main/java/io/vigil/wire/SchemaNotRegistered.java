package io.vigil.wire;

/** The registry answered, and does not know the schema. */
public final class SchemaNotRegistered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaNotRegistered(String what) {
        super(
                what
                        + " is not in the schema registry. Fix: java -cp 'lib/*' io.vigil.topic.Provision, in any service's folder");
    }
}
