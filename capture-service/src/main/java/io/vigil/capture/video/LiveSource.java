package io.vigil.capture.video;

import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.Sparing;
import io.vigil.capture.sight.Luma;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stream that somebody sends at its own pace: RTSP, or MJPEG over HTTP. */
final class LiveSource implements FrameSource {
    private final Opening opening;
    private final Endpoint endpoint;
    private final VideoSettings settings;
    private final JpegEncoders encoders;
    private final Patience patience = new Patience();
    private @Nullable VideoStream stream;
    private boolean seen;

    LiveSource(Opening opening, Endpoint endpoint, VideoSettings settings, JpegEncoders encoders) {
        this.opening = opening;
        this.endpoint = endpoint;
        this.settings = settings;
        this.encoders = encoders;
    }

    @Override
    public boolean advance() {
        VideoStream current = opened();
        patience.renew(settings.frozenAfter());
        try {
            boolean advanced = current.advance();
            seen |= advanced;
            return advanced;
        } catch (FfmpegFailed e) {
            if (patience.isOver()) {
                throw new SourceFailed(Diagnosis.silent(current.isReceiving()));
            }
            return false; // a connection that breaks off is a stream that ends
        }
    }

    private VideoStream opened() {
        VideoStream current = stream;
        if (current != null) {
            return current;
        }
        patience.renew(settings.connectWithin());
        try {
            VideoStream fresh = VideoStream.open(opening, patience);
            stream = fresh;
            return fresh;
        } catch (FfmpegFailed e) {
            throw new SourceFailed(Diagnosis.notOpened(e.code(), patience.isOver(), endpoint));
        }
    }

    @Override
    public Picture picture() {
        return encoders.encode(current().frame());
    }

    @Override
    public Luma luma() {
        return current().luma();
    }

    @Override
    public Duration position() {
        return current().position();
    }

    @Override
    public @Nullable Instant cameraTime() {
        return current().cameraTime();
    }

    @Override
    public void spare(Sparing sparing) {
        current().spare(sparing);
    }

    @Override
    public Duration waited() {
        return current().waited();
    }

    private VideoStream current() {
        VideoStream current = stream;
        if (current == null || !seen) {
            throw new IllegalStateException("no picture yet");
        }
        return current;
    }

    @Override
    public void stop() {
        patience.stop();
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
        patience.close();
    }
}
