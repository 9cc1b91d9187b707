package io.vigil.capture.rtsp;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Protocol;
import java.time.Duration;
import java.util.Optional;

/**
 * RTSP over TCP or UDP, and over TLS.
 *
 * @param usual how packets are to come where an address doesn't say
 * @param silence after which a camera that was asked for UDP is asked for TCP, because a firewall may hold packets back
 */
public record RtspProtocol(Transport usual, Certificates certificates, Duration silence) implements Protocol {

    @Override
    public Optional<Approach> approach(CameraAddress address) {
        return address instanceof Rtsp rtsp ? Optional.of(new RtspApproach(rtsp, this)) : Optional.empty();
    }
}
