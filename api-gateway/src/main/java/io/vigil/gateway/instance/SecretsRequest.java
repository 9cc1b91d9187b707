package io.vigil.gateway.instance;

import io.vigil.gateway.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which secrets are to be new. */
record SecretsRequest(boolean password, boolean encryptionKey, GivenSecrets given) {

    /** Of the fields that are asked for. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (password) {
            names.add("password");
        }
        if (encryptionKey) {
            names.add("encryptionKey");
        }
        return names;
    }

    /** As it comes: a secret's name with true to have one made, or with the new secret. */
    record Body(@Nullable Object password, @Nullable Object encryptionKey) {
        SecretsRequest request() {
            SecretsRequest request = new SecretsRequest(
                    isWanted("password", password),
                    isWanted("encryptionKey", encryptionKey),
                    new GivenSecrets(given(password), given(encryptionKey)));
            if (!request.password() && !request.encryptionKey()) {
                throw new InvalidField("password", "say password: true, encryptionKey: true or both, or give them");
            }
            return request;
        }

        private static boolean isWanted(String field, @Nullable Object value) {
            if (value == null || value instanceof Boolean || value instanceof String) {
                return value != null && !Boolean.FALSE.equals(value);
            }
            throw new InvalidField(field, "say true to have one made, or give it as a text");
        }

        private static @Nullable String given(@Nullable Object value) {
            return value instanceof String text ? text : null;
        }

        @Override
        public String toString() {
            return "Body[]";
        }
    }
}
