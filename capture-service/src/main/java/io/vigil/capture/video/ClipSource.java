package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.Sparing;
import io.vigil.capture.sight.Luma;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A video file, played at its own pace, again and again. */
final class ClipSource implements FrameSource {
    private final Opening opening;
    private final VideoSettings settings;
    private final JpegEncoders encoders;
    private final Patience patience = new Patience();
    private final Pace pace = new Pace();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable VideoStream stream;
    private long waited;

    ClipSource(Opening opening, VideoSettings settings, JpegEncoders encoders) {
        this.opening = opening;
        this.settings = settings;
        this.encoders = encoders;
    }

    @Override
    public boolean advance() {
        patience.renew(settings.frozenAfter());
        VideoStream current = stream;
        if (current == null || !advance(current)) {
            current = rewound();
            if (!advance(current)) {
                throw new SourceFailed(new Unreadable("the video file holds no picture that can be decoded"));
            }
        }
        return rest(pace.untilDue(current.position(), current.interval(), System.nanoTime()));
    }

    private static boolean advance(VideoStream stream) {
        try {
            return stream.advance();
        } catch (FfmpegFailed e) {
            return false; // a damaged clip is shown as far as it goes
        }
    }

    private VideoStream rewound() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
        try {
            VideoStream fresh = VideoStream.open(opening, patience);
            stream = fresh;
            return fresh;
        } catch (FfmpegFailed e) {
            throw new SourceFailed(Diagnosis.CLIP);
        }
    }

    @Override
    public Duration waited() {
        return Duration.ofNanos(waited);
    }

    private boolean rest(Duration duration) {
        waited += Math.max(0, duration.toNanos());
        try {
            return !stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
        return null;
    }

    @Override
    public void spare(Sparing sparing) {
        current().spare(sparing);
    }

    private VideoStream current() {
        VideoStream current = stream;
        if (current == null) {
            throw new IllegalStateException("no picture yet");
        }
        return current;
    }

    @Override
    public void stop() {
        stopped.countDown();
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
