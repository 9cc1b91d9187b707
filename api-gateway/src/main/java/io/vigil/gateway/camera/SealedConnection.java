package io.vigil.gateway.camera;

import io.vigil.gateway.secret.SecretBox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection as it is stored.
 *
 * @param url the column {@code stream_url_encrypted}
 * @param reach the column {@code connection_encrypted}; null where there is nothing beside the address
 */
public record SealedConnection(String url, @Nullable String reach) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SealedConnection seal(CameraConnection connection, SecretBox secrets) {
        Reach reach = connection.reach();
        return new SealedConnection(
                secrets.seal(connection.url().text()),
                reach.equals(Reach.PLAIN) ? null : secrets.seal(JSON.writeValueAsString(reach)));
    }

    /** Fails with {@link io.vigil.gateway.secret.SecretUnreadable} where a key is missing. */
    public CameraConnection open(SecretBox secrets) {
        return new CameraConnection(
                new StreamUrl(secrets.open(url)),
                reach == null ? Reach.PLAIN : JSON.readValue(secrets.open(reach), Reach.class));
    }

    /** Whether {@link #open} would do. */
    public boolean isReadable(SecretBox secrets) {
        return secrets.canOpen(url) && (reach == null || secrets.canOpen(reach));
    }
}
