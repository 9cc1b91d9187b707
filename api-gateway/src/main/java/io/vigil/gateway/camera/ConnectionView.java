package io.vigil.gateway.camera;

import org.jspecify.annotations.Nullable;

/**
 * How a camera is reached, as far as anybody is shown it.
 *
 * @param readable false where it was sealed with a key that is lost
 * @param login whether there is a user name or a password
 */
record ConnectionView(
        boolean readable,
        @Nullable String scheme,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String connectionIp,
        @Nullable Integer connectionPort,
        @Nullable Integer apiPort,
        @Nullable Integer onvifPort,
        boolean login) {
    static final ConnectionView UNREADABLE = new ConnectionView(false, null, null, null, null, null, null, null, false);

    static ConnectionView of(CameraConnection connection) {
        StreamUrl stream = connection.stream();
        Reach reach = connection.reach();
        return new ConnectionView(
                true,
                stream.scheme(),
                stream.host(),
                stream.port(),
                reach.connectionIp(),
                reach.connectionPort(),
                reach.apiPort(),
                reach.onvifPort(),
                stream.username() != null || reach.userName() != null);
    }
}
