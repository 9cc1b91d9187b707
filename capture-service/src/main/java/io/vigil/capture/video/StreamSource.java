package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.Sparing;
import io.vigil.capture.sight.Luma;
import io.vigil.capture.sight.Planes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The life of one connection, whatever its protocol: open, read at its tempo, perhaps open again, stop, close. */
final class StreamSource implements FrameSource {
    private final Approach approach;
    private final VideoSettings settings;
    private final JpegEncoders encoders;
    private final Tempo tempo;
    private final Patience patience = new Patience();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable VideoStream stream;
    private Sparing sparing = Sparing.NOTHING;
    private long pictures;
    private long waited;

    StreamSource(Approach approach, VideoSettings settings, JpegEncoders encoders) {
        this.approach = approach;
        this.settings = settings;
        this.encoders = encoders;
        this.tempo = approach.tempo();
    }

    @Override
    public boolean advance() {
        VideoStream current = stream == null ? opened() : stream;
        while (!read(current)) {
            if (stopped.getCount() == 0 || !approach.continues(pictures)) {
                return false;
            }
            if (pictures == 0) {
                throw new SourceFailed(new Unreadable("no picture can be decoded: check that it is video"));
            }
            if (!rest(tempo.untilReopened(System.nanoTime()))) {
                return false;
            }
            current = opened();
        }
        return rest(tempo.untilDue(current.position(), current.interval(), System.nanoTime()));
    }

    private boolean read(VideoStream current) {
        patience.renew(settings.frozenAfter());
        try {
            boolean advanced = current.advance();
            pictures += advanced ? 1 : 0;
            return advanced;
        } catch (FfmpegFailed e) {
            if (patience.isOver() || e.isTimeout()) {
                throw new SourceFailed(approach.silent(current.isReceiving()));
            }
            return false; // a connection that breaks off, or a file that is cut, is a stream that ends
        }
    }

    private VideoStream opened() {
        closeStream();
        Opening opening = approach.opening(settings.connectWithin());
        patience.renew(settings.connectWithin());
        try {
            VideoStream fresh = VideoStream.open(opening, patience);
            fresh.spare(sparing);
            tempo.opened(fresh.length());
            pictures = 0;
            stream = fresh;
            return fresh;
        } catch (FfmpegFailed e) {
            throw new SourceFailed(approach.notOpened(new OpeningFailed(e.code(), patience.isOver() || e.isTimeout())));
        }
    }

    private boolean rest(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return true;
        }
        waited += duration.toNanos();
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
    public @Nullable Planes planes() {
        return FramePlanes.of(current().frame());
    }

    @Override
    public boolean keyframe() {
        return current().keyframe();
    }

    @Override
    public long damages() {
        return current().damages();
    }

    @Override
    public Duration position() {
        return current().position();
    }

    @Override
    public @Nullable Instant cameraTime() {
        return tempo.taken(current().cameraTime());
    }

    @Override
    public void spare(Sparing wanted) {
        sparing = wanted;
        current().spare(wanted);
    }

    @Override
    public Duration waited() {
        return current().waited().plusNanos(waited);
    }

    @Override
    public @Nullable String codec() {
        VideoStream current = stream;
        return current == null ? null : current.codec();
    }

    private VideoStream current() {
        VideoStream current = stream;
        if (current == null || pictures == 0) {
            throw new IllegalStateException("no picture yet");
        }
        return current;
    }

    @Override
    public void stop() {
        stopped.countDown();
        patience.stop();
        approach.stop();
    }

    private void closeStream() {
        VideoStream current = stream;
        stream = null;
        if (current != null) {
            waited += current.waited().toNanos();
            current.close();
        }
    }

    @Override
    public void close() {
        closeStream();
        patience.close();
    }
}
