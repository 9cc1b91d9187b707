package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureClock;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.capture.load.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: what is done with each picture that its source has decoded. One thread. */
final class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    /** A recording's own time is right however long ago it was. */
    private static final Duration ANY = Duration.ofDays(366_000);

    private final Camera camera;
    private final Studio studio;
    private final Ledger ledger;
    private final Sampler sampler;
    private final CaptureClock clock;
    private final Sharing sharing;
    private final FrameSink sink;
    private final boolean waits;
    private Sparing sparing = Sparing.NOTHING;

    /** @param stopped whether nobody waits for the rest */
    Reading(Camera camera, Studio studio, Ledger ledger, Share share, BooleanSupplier stopped) {
        this.waits = camera.address().waits();
        this.sink = waits ? new PatientSink(studio.sink(), stopped) : studio.sink();
        this.camera = camera;
        this.studio = studio;
        this.ledger = ledger;
        this.sampler = new Sampler(studio.framesPerSecond());
        this.sharing = new Sharing(share, studio.sink(), ledger);
        this.clock = new CaptureClock(waits ? ANY : studio.clockTolerance());
    }

    /** Takes or leaves the picture that the source has just decoded. */
    void take(FrameSource source) {
        long number = ledger.decode();
        Instant now = studio.clock().instant();
        CaptureTime time = clock.read(source.cameraTime(), now);
        if (waits) {
            takeAll(source, time);
            return;
        }
        sharing.progress(source);
        Sparing least = sharing.sparing();
        // the first to go without when the processors do not suffice are those who watch
        boolean watched = least == Sparing.NOTHING && studio.spectators().watch(camera.id());
        if (sampler.wants(now) && sharing.takes()) {
            SampledFrame frame = capture(source, time);
            if (watched && frame != null) {
                studio.spectators().show(LiveFrame.of(frame, number));
            }
        } else if (watched) {
            show(source, time, number);
        }
        spare(source, least);
    }

    /** Of a recording that can wait nothing is left out, and time goes as it went then. Nobody could watch it so fast. */
    private void takeAll(FrameSource source, CaptureTime time) {
        if (sampler.wants(time.at())) {
            capture(source, time);
        }
    }

    private void spare(FrameSource source, Sparing wished) {
        if (wished != sparing) {
            sparing = wished;
            source.spare(wished);
        }
    }

    private @Nullable SampledFrame capture(FrameSource source, CaptureTime time) {
        long sequence = ledger.capture();
        Picture picture = encoded(source);
        if (picture == null) {
            studio.sink().leaveOut(ledger, DropReason.NOT_ENCODED);
            return null;
        }
        SampledFrame frame = new SampledFrame(camera, ledger, sequence, time, picture);
        sink.accept(frame);
        return frame;
    }

    private void show(FrameSource source, CaptureTime time, long number) {
        Picture picture = encoded(source);
        if (picture != null) {
            studio.spectators().show(LiveFrame.of(camera, ledger, number, time, picture));
        }
    }

    private @Nullable Picture encoded(FrameSource source) {
        try {
            return source.picture();
        } catch (RuntimeException e) {
            log.atDebug().addKeyValue("cameraId", camera.id()).setCause(e).log("picture not encoded");
            return null;
        }
    }
}
