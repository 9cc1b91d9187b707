package io.vigil.gateway.instance;

import java.util.Locale;

/** What a model instance's heartbeats say of it. */
enum InstanceState {
    /** It has never sent one. */
    NEW,
    ACTIVE,
    /** One is overdue. */
    WARNED,
    /** It has been silent for so long that its cameras are not watched. */
    INACTIVE;

    static InstanceState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
