package io.vigil.gateway.instance;

import org.jspecify.annotations.Nullable;

/** A model instance as an admin describes it. Email and secrets count only where one is added. */
record InstanceRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable String allowedAddress,
        @Nullable Integer capacity,
        @Nullable Boolean enabled,
        @Nullable String password,
        @Nullable String encryptionKey) {

    InstanceDraft draft() {
        return draft(email == null ? "" : email);
    }

    /** The same, of the email that it has already. */
    InstanceDraft draft(String known) {
        return new InstanceDraft(
                name == null ? "" : name,
                known,
                allowedAddress == null ? "" : allowedAddress,
                capacity,
                enabled == null || enabled);
    }

    @Override
    public String toString() {
        return "InstanceRequest[" + email + "]";
    }
}
