package io.vigil.standalone.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What only the parts themselves need; the shape of {@code secrets.json}. Without it the stored cameras cannot be read, and
 * enrolled subjects not be recognised.
 *
 * @param superuserPassword of the database's own administrator, {@code postgres}
 * @param registryPassword of the registry's database user
 * @param cameraKey 32 bytes in base64, encrypts stream addresses at rest
 * @param identityKey 32 bytes in base64, wraps the keys of enrolled subjects; null in a file of the first version
 */
public record Secrets(
        @JsonProperty("postgres_superuser_password") String superuserPassword,
        @JsonProperty("registry_database_password") String registryPassword,
        @JsonProperty("camera_key") String cameraKey,
        @JsonProperty("identity_master_key") @Nullable String identityKey) {

    static Secrets random() {
        return new Secrets(Randoms.word(), Randoms.word(), Randoms.key(), Randoms.key());
    }

    /** The same, with a key for identities where there was none. */
    Secrets completed() {
        return identityKey != null ? this : new Secrets(superuserPassword, registryPassword, cameraKey, Randoms.key());
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
