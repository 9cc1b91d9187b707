package io.vigil.system;

import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.RtspServer;

/** Cameras over real RTSP, looping real clips: two that work, one behind a password, one that has frozen, one that sends noise. */
final class CameraFarm implements AutoCloseable {
    static final String WRONG_PASSWORD = "n0t-the-passw0rd";
    private static final String USER = "viewer";

    private final RtspServer open = RtspServer.on(0);
    private final RtspServer locked = RtspServer.on(0);
    private final RtspServer frozen = RtspServer.on(0);

    private CameraFarm() {
        Clip portrait = Clip.bundled("portrait");
        open.mount("portrait", portrait);
        open.mount("truck", Clip.bundled("truck"));
        locked.mount("camera", portrait);
        locked.requirePassword(USER, "the-passw0rd");
        frozen.mount("camera", portrait).freeze(true);
        frozen.mount("noise", portrait).garble(true);
    }

    static CameraFarm start() {
        return new CameraFarm();
    }

    /** @param clip {@code portrait} or {@code truck} */
    String url(String clip) {
        return open.url(clip).toString();
    }

    String urlWithWrongPassword() {
        return locked.url("camera").toString().replace("rtsp://", "rtsp://" + USER + ":" + WRONG_PASSWORD + "@");
    }

    String frozenUrl() {
        return frozen.url("camera").toString();
    }

    String garbledUrl() {
        return frozen.url("noise").toString();
    }

    /** Takes the power from the cameras that work. */
    void unplug() {
        open.stop();
    }

    void plugIn() {
        open.start();
    }

    @Override
    public void close() {
        open.close();
        locked.close();
        frozen.close();
    }
}
