package io.vigil.capture.mjpeg;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.http.CameraHttp;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Protocol;
import java.time.Duration;
import java.util.Optional;

/** JPEGs over HTTP or HTTPS: one after the other (multipart/x-mixed-replace), or one an answer. */
public final class MjpegProtocol implements Protocol {
    private final Certificates certificates;
    private final Duration period;
    private final Admission admission;

    /** @param period how often a camera that answers with one picture is asked again */
    public MjpegProtocol(Certificates certificates, Duration period) {
        this.certificates = certificates;
        this.period = period;
        this.admission = new Admission(new CameraHttp(certificates));
    }

    @Override
    public Optional<Approach> approach(CameraAddress address) {
        return address instanceof Http http
                ? Optional.of(new MjpegApproach(http, certificates, period, admission))
                : Optional.empty();
    }
}
