package io.vigil.capture.mjpeg;

import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Diagnosis;
import io.vigil.capture.video.Opening;
import io.vigil.capture.video.OpeningFailed;
import io.vigil.capture.video.Tempo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One camera by HTTP. An answer of a single picture is a snapshot, of which another is fetched when it is due. */
final class MjpegApproach implements Approach {
    private final Http address;
    private final MjpegProtocol protocol;

    MjpegApproach(Http address, MjpegProtocol protocol) {
        this.address = address;
        this.protocol = protocol;
    }

    @Override
    public Opening opening(Duration within) {
        Map<String, String> options = new HashMap<>(protocol.certificates().options());
        options.put("probesize", "65536");
        options.put("analyzeduration", "0");
        options.put("protocol_whitelist", "http,https,tcp,tls");
        options.put("format_whitelist", "mpjpeg,mjpeg,jpeg_pipe,mpegts,flv,mov,matroska");
        return new Opening(address.url(), options);
    }

    @Override
    public Trouble notOpened(OpeningFailed failure) {
        return Diagnosis.notOpened(failure, address.endpoint());
    }

    @Override
    public boolean continues(long pictures) {
        return pictures == 1;
    }

    @Override
    public Tempo tempo() {
        return new Rounds(protocol.period());
    }
}
