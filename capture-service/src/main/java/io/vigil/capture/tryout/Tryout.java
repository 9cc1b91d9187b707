package io.vigil.capture.tryout;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.tryout.Finding.NotSeen;
import io.vigil.capture.tryout.Finding.Seen;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to a camera for one picture, in no more than its patience and the moment that a diagnosis takes. One thread. */
public final class Tryout implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tryout.class);

    private final FrameSources sources;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tryout-watch");
        thread.setDaemon(true);
        return thread;
    });

    public Tryout(FrameSources sources, Duration patience) {
        this.sources = sources;
        this.patience = patience;
    }

    /** Never throws: whatever keeps the picture from coming is what was found. */
    public Finding of(Camera camera) {
        long begun = System.nanoTime();
        try (FrameSource source = sources.of(camera)) {
            ScheduledFuture<?> end = watch.schedule(source::stop, patience.toNanos(), TimeUnit.NANOSECONDS);
            try {
                return source.advance()
                        ? new Seen(source.picture(), source.codec(), since(begun))
                        : new NotSeen(none(), since(begun));
            } finally {
                end.cancel(false);
            }
        } catch (SourceFailed e) {
            return new NotSeen(e.trouble(), since(begun));
        } catch (RuntimeException | Error e) { // native code reports want of memory as an error
            log.atError().setCause(e).log("connection test failed");
            return new NotSeen(
                    new Unreadable("the stream cannot be processed: see the log of the capture service"), since(begun));
        }
    }

    private Trouble none() {
        return new Unreadable("no picture came within " + patience.toSeconds() + " s: check that it has video");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
