package io.vigil.wire;

import io.vigil.fault.InvalidSetting;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the schema registry's Confluent-compatible API is: Confluent's own and Karapace at their root, Apicurio under
 * {@code /apis/ccompat/v7}.
 *
 * @param username for HTTP Basic; null or empty for none
 */
public record RegistryConnection(
        URI url, @Nullable String username, @Nullable String password) {

    public RegistryConnection {
        if (url == null
                || url.getHost() == null
                || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new InvalidSetting("vigil.registry.url", url, "set it to the http(s) address of a schema registry");
        }
        username = username == null || username.isBlank() ? null : username;
        password = password == null ? "" : password;
    }

    public SchemaRegistry open() {
        return new SchemaRegistry(new HttpSchemas(this));
    }

    @Override
    public String toString() {
        return "RegistryConnection[" + url.getScheme() + "://" + url.getHost() + ":" + url.getPort() + "]";
    }
}
