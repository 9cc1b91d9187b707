package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Connecting;
import io.vigil.capture.camera.CameraState.Ended;
import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.load.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
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
    /** A connection that holds for less is no reason to hurry with the next. */
    private static final Duration HOLDS = Duration.ofSeconds(10);

    private final Camera camera;
    private final Studio studio;
    private final Backoff backoff;
    private final Ledgers ledgers;
    private final Share share;
    private final Viewing viewing;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
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
        this.share = studio.governor().join(camera.id(), camera.priority());
        this.viewing = new Viewing(camera, studio.gating());
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
            if (state() instanceof Ended) {
                break;
            }
            rest();
        }
        studio.governor().leave(share);
    }

    /** Makes {@link #run()} return soon, whatever it waits for. */
    public void stop() {
        stopped = true;
        wake.release();
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

    /** For the one reporter: what is to be told now, of each connection whose frames' fate is open and of the latest. */
    List<Standing> standings() {
        Moment now = moment;
        Pulse pulse = viewing.pulse(studio.clock().instant());
        long lost = reconnects.get();
        return ledgers.tell().stream()
                .map(told ->
                        new Standing(camera, now.state(), now.since(), told.sessionId(), told.totals(), lost, pulse))
                .toList();
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
            enter(camera.address().ends() ? new Ended() : new Connecting());
        } catch (SourceFailed e) {
            enter(e.trouble());
        } catch (RuntimeException
                | Error e) { // native code reports want of memory as an error; the camera is tried again
            log.atError().addKeyValue("cameraId", camera.id()).setCause(e).log("camera session failed");
            enter(new Unreadable("the stream cannot be processed: see the log of the capture service"));
        } finally {
            source = null;
            if (seen && !isStopped() && !(state() instanceof Ended)) {
                reconnects.incrementAndGet();
            }
        }
    }

    private void read(FrameSource opened) {
        Reading reading = new Reading(camera, studio, ledgers.next(), share, viewing, this::isStopped);
        Instant holds = studio.clock().instant().plus(HOLDS);
        viewing.begin();
        try {
            do {
                see(reading.take(opened));
            } while (!isStopped() && opened.advance() && !isStopped());
        } finally {
            viewing.end();
            if (studio.clock().instant().isAfter(holds)) {
                backoff.reset();
            }
        }
    }

    /** Pictures say the same again and again. */
    private void see(CameraState state) {
        if (state != moment.state()) {
            enter(state);
        }
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
        return stopped;
    }

    @SuppressWarnings({"ResultOfMethodCallIgnored", "try"}) // stopped, found again or rested: the loop looks itself
    private void rest() {
        CameraState state = moment.state();
        wake.drainPermits();
        if (isStopped()) {
            return;
        }
        try (Lookout.Watch watch = watch(state)) {
            wake.tryAcquire(backoff.after(state).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Whether somebody listens again is found out more cheaply than by an attempt. */
    private Lookout.Watch watch(CameraState state) {
        Endpoint endpoint = camera.address().endpoint();
        boolean nobodyListens = state instanceof Refused || state instanceof Unreachable;
        return nobodyListens && endpoint != null ? studio.lookout().watch(endpoint, wake::release) : () -> {};
    }
}
