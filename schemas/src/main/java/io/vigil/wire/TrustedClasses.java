package io.vigil.wire;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro loads a class that a schema names only where it is trusted: our own, and what the user adds by property. */
public final class TrustedClasses {
    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                named -> named.getPackageName().startsWith("io.vigil.")));
    }

    private TrustedClasses() {}

    /** Has Avro trust Vigil's records in this process. Whoever reads one calls it first; again does no harm. */
    public static void admit() {
        // done as the class was loaded, once
    }
}
