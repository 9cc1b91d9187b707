package io.vigil.capture.video;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.SourceFailed;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.opencv.global.opencv_core;

/** Cameras of every protocol, read by FFmpeg. */
public final class FfmpegSources implements FrameSources {
    private final VideoSettings settings;
    private final List<Protocol> protocols;
    private final EncoderPool pool;

    /** Loads the native libraries, and silences FFmpeg: its log would show addresses with their passwords. */
    public FfmpegSources(VideoSettings settings, List<Protocol> protocols) {
        this.settings = settings;
        this.protocols = List.copyOf(protocols);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avformat.avformat_network_init();
        Limits.set();
        opencv_core.setNumThreads(1);
        this.pool = new EncoderPool(settings.maxWidth(), settings.jpegQuality());
    }

    @Override
    public FrameSource of(Camera camera) {
        CameraAddress address = camera.address();
        if (address instanceof Unusable unusable) {
            throw new SourceFailed(new Unreadable(unusable.remedy()));
        }
        Approach approach = protocols.stream()
                .map(protocol -> protocol.approach(address))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no protocol for " + address));
        return new StreamSource(
                approach, settings, new JpegEncoders(pool, camera.handling().masks()));
    }
}
