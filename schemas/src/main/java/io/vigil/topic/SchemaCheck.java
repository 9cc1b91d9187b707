package io.vigil.topic;

import io.vigil.wire.SchemaRegistry;

/** Asks for the schemas that a service writes, so that it learns at start-up and not at its first record that one is missing. */
public final class SchemaCheck {

    private SchemaCheck() {}

    /**
     * Blocks until the registry has answered.
     *
     * @throws io.vigil.wire.SchemaNotRegistered where it does not know one
     * @throws io.vigil.wire.RegistryUnreachable where it does not answer
     */
    public static void verify(SchemaRegistry registry, Topic<?>... written) {
        for (Topic<?> topic : written) {
            registry.id(topic.subject(), topic.schema());
        }
    }
}
