package io.vigil.wire;

import io.vigil.fault.OperatorFault;

/** The registry answered, and does not know the schema. */
public final class SchemaNotRegistered extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    SchemaNotRegistered(String what) {
        super(
                what
                        + " is not in the schema registry. Fix: java -cp 'lib/*' io.vigil.topic.Provision, in any service's folder");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
