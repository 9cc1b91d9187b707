package io.vigil.capture;

import io.vigil.capture.camera.FencedSources;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.file.FileProtocol;
import io.vigil.capture.mjpeg.MjpegProtocol;
import io.vigil.capture.onvif.OnvifProtocol;
import io.vigil.capture.rtsp.RtspProtocol;
import io.vigil.capture.video.FfmpegSources;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which protocols there are. */
@Configuration(proxyBeanMethods = false)
class ProtocolWiring {

    @Bean
    FrameSources sources(CaptureProperties properties, Clock clock) {
        CaptureProperties.Capture capture = properties.capture();
        Connection connection = capture.connection();
        Certificates certificates = connection.certificates();
        Duration period = Duration.ofNanos(Math.round(1e9 / capture.analysisFps()));
        // half, so that the other transport still has its chance before the camera counts as frozen
        Duration silence = connection.frozenAfter().dividedBy(2);
        RtspProtocol rtsp = new RtspProtocol(connection.transport(), certificates, silence);
        FrameSources all = new FfmpegSources(
                capture.video(),
                List.of(
                        rtsp,
                        new MjpegProtocol(certificates, period),
                        new OnvifProtocol(rtsp, clock, capture.picture().maxWidth()),
                        new FileProtocol(clock)));
        return new FencedSources(all, connection.fence());
    }
}
