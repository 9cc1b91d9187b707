package io.vigil.capture;

import io.vigil.capture.camera.Transport;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.file.FileProtocol;
import io.vigil.capture.mjpeg.MjpegProtocol;
import io.vigil.capture.onvif.OnvifProtocol;
import io.vigil.capture.rtsp.RtspProtocol;
import io.vigil.capture.video.FfmpegSources;
import io.vigil.capture.video.VideoSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** All protocols, as the service has them. */
public final class SourcesForTests {
    private SourcesForTests() {}

    /** @param patience for connecting and for each picture */
    public static FfmpegSources of(Duration patience, int maxWidth) {
        return of(patience, maxWidth, Transport.TCP, Certificates.any());
    }

    public static FfmpegSources of(Duration patience, int maxWidth, Transport transport, Certificates certificates) {
        Clock clock = Clock.systemUTC();
        RtspProtocol rtsp = new RtspProtocol(transport, certificates, patience.dividedBy(2));
        return new FfmpegSources(
                new VideoSettings(patience, patience, maxWidth, 80),
                List.of(
                        rtsp,
                        new MjpegProtocol(certificates, Duration.ofMillis(200)),
                        new OnvifProtocol(rtsp, clock, maxWidth),
                        new FileProtocol(clock)));
    }
}
