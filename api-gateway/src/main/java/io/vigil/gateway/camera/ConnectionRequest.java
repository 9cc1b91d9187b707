package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** How a camera is to be reached. Left out, {@code url} and the login are kept; an empty user name takes the login away. */
record ConnectionRequest(
        @Nullable String url,
        @Nullable String connectionIp,
        @Nullable Integer connectionPort,
        @Nullable Integer apiPort,
        @Nullable Integer onvifPort,
        @Nullable String userName,
        @Nullable String password) {

    /** @param before null where none is stored that could be read */
    CameraConnection connection(@Nullable CameraConnection before) {
        return new CameraConnection(address(before), reach(before == null ? Reach.PLAIN : before.reach()));
    }

    private StreamUrl address(@Nullable CameraConnection before) {
        if (url != null && !url.isBlank()) {
            return new StreamUrl(url);
        }
        if (before == null) {
            throw new InvalidField("url", "the stored address cannot be read: give it anew");
        }
        return before.url();
    }

    private Reach reach(Reach before) {
        String user = userName == null ? before.userName() : userName;
        boolean nobody = user == null || user.isEmpty();
        String secret = password == null ? before.password() : password;
        return new Reach(
                connectionIp, connectionPort, apiPort, onvifPort, nobody ? null : user, nobody ? null : secret);
    }

    @Override
    public String toString() {
        return "ConnectionRequest[...]";
    }
}
