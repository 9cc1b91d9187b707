package io.vigil.capture.rtsp;

import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Diagnosis;
import io.vigil.capture.video.Opening;
import io.vigil.capture.video.OpeningFailed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One camera by RTSP. The transport that was not asked for is the second choice, for cameras that answer 461. */
final class RtspApproach implements Approach {
    /** FFmpeg cuts off what is longer, as it is escaped ({@code RTSPState.auth}). */
    private static final int LONGEST_LOGIN = 127;

    private final Rtsp address;
    private final RtspProtocol protocol;

    RtspApproach(Rtsp address, RtspProtocol protocol) {
        this.address = address;
        this.protocol = protocol;
    }

    @Override
    public Opening opening(Duration within) {
        if (address.url().length() - address.stream().anonymous().length() - 1 > LONGEST_LOGIN) {
            throw new SourceFailed(
                    new Unauthorised("user name and password are too long for RTSP: give the camera's user a"
                            + " shorter password, one that needs no escapes"));
        }
        Map<String, String> options = new HashMap<>(protocol.certificates().options());
        Transport wanted = address.transport() == null ? protocol.usual() : address.transport();
        options.put("rtsp_transport", "tcp+udp");
        if (wanted == Transport.TCP) {
            options.put("rtsp_flags", "prefer_tcp");
        } else {
            options.put("timeout", String.valueOf(protocol.silence().toNanos() / 1_000));
        }
        options.put("allowed_media_types", "video");
        options.put("probesize", "32");
        options.put("analyzeduration", "0");
        options.put("protocol_whitelist", "rtsp,rtsps,rtp,srtp,tcp,udp,tls");
        return new Opening(address.url(), options);
    }

    @Override
    public Trouble notOpened(OpeningFailed failure) {
        return address.stream().scheme().equals("rtsps")
                ? Diagnosis.notOpened(failure, address.endpoint(), protocol.certificates())
                : Diagnosis.notOpened(failure, address.endpoint());
    }
}
