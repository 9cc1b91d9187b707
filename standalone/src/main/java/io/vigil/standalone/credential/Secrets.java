package io.vigil.standalone.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What only the parts themselves need; the shape of {@code secrets.json}. Without it the stored cameras cannot be read.
 *
 * @param superuserPassword of the database's own administrator, {@code postgres}
 * @param registryPassword of the registry's database user
 * @param cameraKey 32 bytes in base64, encrypts stream addresses at rest
 */
public record Secrets(
        @JsonProperty("postgres_superuser_password") String superuserPassword,
        @JsonProperty("registry_database_password") String registryPassword,
        @JsonProperty("camera_key") String cameraKey) {

    static Secrets random() {
        return new Secrets(Randoms.word(), Randoms.word(), Randoms.key());
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
