package io.vigil.capture.mjpeg;

import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Diagnosis;
import io.vigil.capture.video.Opening;
import io.vigil.capture.video.OpeningFailed;
import io.vigil.capture.video.Tempo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One camera by HTTP. An answer of a single picture is a snapshot, of which another is fetched when it is due. */
final class MjpegApproach implements Approach {
    private static final String KINDS = "mpjpeg,mjpeg,jpeg_pipe,image2,mpegts,flv,mov,matroska";

    private final Http address;
    private final Certificates certificates;
    private final Duration period;
    private final Admission admission;
    private boolean asked;
    private boolean answered;

    MjpegApproach(Http address, Certificates certificates, Duration period, Admission admission) {
        this.address = address;
        this.certificates = certificates;
        this.period = period;
        this.admission = admission;
    }

    @Override
    public Opening opening(Duration within) {
        Map<String, String> options = new HashMap<>(certificates.options());
        options.put("probesize", "65536");
        options.put("analyzeduration", "0");
        options.put("protocol_whitelist", "http,https,tcp,tls");
        options.put("format_whitelist", KINDS);
        options.put("pattern_type", "none"); // a % in the address of a snapshot is no number of a series
        Optional<String> header = admission(within);
        header.ifPresent(value -> options.put("headers", "Authorization: " + value + "\r\n"));
        return new Opening(header.isPresent() ? address.stream().anonymous() : address.url(), options);
    }

    /** Asked for with the first opening, and then only where it turned out to be needed. */
    private Optional<String> admission(Duration within) {
        if (address.stream().login().isNone() || (asked && !answered)) {
            return Optional.empty();
        }
        Optional<String> header = admission.header(address.stream(), within);
        asked = true;
        answered = header.isPresent();
        return header;
    }

    @Override
    public Trouble notOpened(OpeningFailed failure) {
        return address.stream().scheme().equals("https")
                ? Diagnosis.notOpened(failure, address.endpoint(), certificates)
                : Diagnosis.notOpened(failure, address.endpoint());
    }

    @Override
    public boolean continues(long pictures) {
        return pictures == 1;
    }

    @Override
    public Tempo tempo() {
        return new Rounds(period);
    }
}
