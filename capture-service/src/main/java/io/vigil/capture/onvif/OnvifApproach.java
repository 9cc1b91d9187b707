package io.vigil.capture.onvif;

import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.StreamUrl;
import io.vigil.capture.rtsp.RtspProtocol;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Opening;
import io.vigil.capture.video.OpeningFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One device: asked first, then read as the RTSP camera that it names. */
final class OnvifApproach implements Approach {
    private final Onvif address;
    private final Inquiry inquiry;
    private final RtspProtocol rtsp;
    private @Nullable Approach stream;
    private volatile @Nullable Thread asking;

    OnvifApproach(Onvif address, Inquiry inquiry, RtspProtocol rtsp) {
        this.address = address;
        this.inquiry = inquiry;
        this.rtsp = rtsp;
    }

    @Override
    public Opening opening(Duration within) {
        Approach named =
                rtsp.approach(new Rtsp(ask(within), address.transport())).orElseThrow();
        stream = named;
        return named.opening(within);
    }

    private StreamUrl ask(Duration within) {
        asking = Thread.currentThread();
        try {
            return inquiry.stream(address, within);
        } finally {
            asking = null;
        }
    }

    @Override
    public Trouble notOpened(OpeningFailed failure) {
        if (stream == null) {
            throw new IllegalStateException("not asked yet");
        }
        return stream.notOpened(failure);
    }

    @Override
    public void stop() {
        Thread blocked = asking;
        if (blocked != null) {
            blocked.interrupt();
        }
    }
}
