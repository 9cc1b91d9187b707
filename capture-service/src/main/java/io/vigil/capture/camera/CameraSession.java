package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Connecting;
import io.vigil.capture.camera.CameraState.Online;
import io.vigil.capture.camera.CameraState.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one camera: connect, read; on any trouble say so, wait, and connect again, until stopped.
 * {@link #run()} is for a thread of its own; everything else is thread-safe.
 */
public final class CameraSession implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(CameraSession.class);

    private final Camera camera;
    private final Studio studio;
    private final Backoff backoff;
    private final Ledgers ledgers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable FrameSource source;
    private volatile Moment moment;
    private final AtomicLong reconnects = new AtomicLong();

    private record Moment(CameraState state, Instant since) {}

    public CameraSession(Camera camera, Studio studio) {
        this(camera, studio, new Ledgers());
    }

    private CameraSession(Camera camera, Studio studio, Ledgers ledgers) {
        this.camera = camera;
        this.studio = studio;
        this.ledgers = ledgers;
        this.backoff = studio.backoff().get();
        this.moment = new Moment(new Connecting(), studio.clock().instant());
    }

    /** A session of the changed camera, which tells the last of this one's frames too. */
    CameraSession successor(Camera changed) {
        return new CameraSession(changed, studio, ledgers);
    }

    @Override
    public void run() {
        while (!isStopped()) {
            connection();
            rest(backoff.next());
        }
    }

    /** Makes {@link #run()} return soon, whatever it waits for. */
    public void stop() {
        stopped.countDown();
        FrameSource current = source;
        if (current != null) {
            current.stop();
        }
    }

    public Camera camera() {
        return camera;
    }

    public CameraState state() {
        return moment.state();
    }

    /** For the one reporter: what is to be told now. */
    Standing standing() {
        Ledgers.Told told = ledgers.tell();
        Moment now = moment;
        return new Standing(camera, now.state(), now.since(), told.sessionId(), told.totals(), reconnects.get());
    }

    private void connection() {
        boolean seen = false;
        try (FrameSource opened = studio.sources().of(camera)) {
            source = opened;
            if (isStopped() || !opened.advance()) {
                enter(new Unreadable("the stream ends before its first picture: check that it has video"));
                return;
            }
            seen = true;
            read(opened);
            enter(new Connecting());
        } catch (SourceFailed e) {
            enter(e.trouble());
        } catch (RuntimeException
                | Error e) { // native code reports want of memory as an error; the camera is tried again
            log.atError().addKeyValue("cameraId", camera.id()).setCause(e).log("camera session failed");
            enter(new Unreadable("the stream cannot be processed: see the log of the capture service"));
        } finally {
            source = null;
            if (seen && !isStopped()) {
                reconnects.incrementAndGet();
            }
        }
    }

    private void read(FrameSource opened) {
        Reading reading = new Reading(camera, studio, ledgers.next());
        backoff.reset();
        enter(new Online());
        do {
            reading.take(opened);
        } while (!isStopped() && opened.advance() && !isStopped());
    }

    private void enter(CameraState state) {
        if (isStopped()) {
            return;
        }
        Moment before = moment;
        boolean same = before.state().word().equals(state.word());
        moment = new Moment(state, same ? before.since() : studio.clock().instant());
        if (!same) {
            log.atInfo()
                    .addKeyValue("cameraId", camera.id())
                    .addKeyValue("state", state.word())
                    .addKeyValue("detail", state.detail())
                    .log("camera state changed");
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // whether it was stopped or rested, the loop looks itself
    private void rest(Duration duration) {
        try {
            stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
