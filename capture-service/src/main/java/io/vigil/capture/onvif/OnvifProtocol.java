package io.vigil.capture.onvif;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.http.CameraHttp;
import io.vigil.capture.rtsp.RtspProtocol;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Protocol;
import java.time.Clock;
import java.util.Optional;

/** Devices that are asked for their stream's address, anew for each connection: it may change with their settings. */
public final class OnvifProtocol implements Protocol {
    private final RtspProtocol rtsp;
    private final CameraHttp http;
    private final Clock clock;
    private final int width;

    /**
     * @param rtsp how the stream is then read
     * @param width of what is analysed, in pixels
     */
    public OnvifProtocol(RtspProtocol rtsp, Clock clock, int width) {
        this.rtsp = rtsp;
        this.http = new CameraHttp(rtsp.certificates());
        this.clock = clock;
        this.width = width;
    }

    @Override
    public Optional<Approach> approach(CameraAddress address) {
        return address instanceof Onvif onvif
                ? Optional.of(new OnvifApproach(onvif, new Inquiry(http, clock, width), rtsp))
                : Optional.empty();
    }
}
