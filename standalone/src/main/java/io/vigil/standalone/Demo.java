package io.vigil.standalone;

import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.RtspServer;
import io.vigil.standalone.service.CameraAddress;
import java.util.List;

/** The two bundled clips, served as two cameras, so that even the demo goes the real way. */
final class Demo implements AutoCloseable {
    private static final List<String> CLIPS = List.of("portrait", "truck");

    private final RtspServer server;

    private Demo(RtspServer server) {
        this.server = server;
    }

    static Demo on(int port) {
        RtspServer server = RtspServer.on(port);
        CLIPS.forEach(clip -> server.mount(clip, Clip.bundled(clip)));
        return new Demo(server);
    }

    List<CameraAddress> cameras() {
        return CLIPS.stream()
                .map(clip -> new CameraAddress(clip, server.url(clip).toString(), true))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
