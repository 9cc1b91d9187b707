package io.vigil.capture.video;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.SourceFailed;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.opencv.global.opencv_core;

/** The protocols that FFmpeg reads for us. */
public final class FfmpegSources implements FrameSources {
    private final VideoSettings settings;
    private final EncoderPool pool;

    /** Loads the native libraries, and silences FFmpeg: its log would show addresses with their passwords. */
    public FfmpegSources(VideoSettings settings) {
        this.settings = settings;
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avformat.avformat_network_init();
        opencv_core.setNumThreads(1);
        this.pool = new EncoderPool(settings.maxWidth(), settings.jpegQuality());
    }

    @Override
    public FrameSource of(Camera camera) {
        CameraAddress address = camera.address();
        JpegEncoders encoders = new JpegEncoders(pool, camera.handling().masks());
        if (address instanceof Rtsp rtsp) {
            return new LiveSource(Opening.of(rtsp, settings.rtspTransport()), rtsp.endpoint(), settings, encoders);
        }
        if (address instanceof Http http) {
            return new LiveSource(Opening.of(http), http.endpoint(), settings, encoders);
        }
        if (address instanceof Clip clip) {
            return new ClipSource(Opening.of(clip), settings, encoders);
        }
        throw new SourceFailed(new Unreadable(((Unusable) address).remedy()));
    }
}
