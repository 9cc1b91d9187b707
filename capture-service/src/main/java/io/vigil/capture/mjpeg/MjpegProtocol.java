package io.vigil.capture.mjpeg;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Protocol;
import java.time.Duration;
import java.util.Optional;

/**
 * JPEGs over HTTP or HTTPS: one after the other (multipart/x-mixed-replace), or one an answer.
 *
 * @param period how often a camera that answers with one picture is asked again
 */
public record MjpegProtocol(Certificates certificates, Duration period) implements Protocol {

    @Override
    public Optional<Approach> approach(CameraAddress address) {
        return address instanceof Http http ? Optional.of(new MjpegApproach(http, this)) : Optional.empty();
    }
}
