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
    private final Economy economy;
    private final Sharing sharing;
    private final FrameSink sink;
    private final boolean waits;
    private final Viewing viewing;
    private Sparing sparing = Sparing.NOTHING;

    /** @param stopped whether nobody waits for the rest */
    Reading(Camera camera, Studio studio, Ledger ledger, Share share, Viewing viewing, BooleanSupplier stopped) {
        this.waits = camera.address().waits();
        this.sink = waits ? new PatientSink(studio.sink(), stopped) : studio.sink();
        this.camera = camera;
        this.studio = studio;
        this.ledger = ledger;
        this.sampler = new Sampler(studio.sampling());
        this.economy = new Economy(studio.sampling());
        this.sharing = new Sharing(share, studio.sink(), ledger);
        this.viewing = viewing;
        this.clock = new CaptureClock(waits ? ANY : studio.clockTolerance());
    }

    /**
     * Takes or leaves the picture that the source has just decoded.
     *
     * @return how it stands with the camera by its pictures
     */
    CameraState take(FrameSource source) {
        long number = ledger.decode();
        Instant now = studio.clock().instant();
        CaptureTime time = clock.read(source.cameraTime(), now);
        if (waits) {
            return takeAll(source, time);
        }
        CameraState state = viewing.see(source, time, now);
        sharing.progress(source);
        Sparing least = sharing.sparing();
        // the first to go without when the processors do not suffice are those who watch
        boolean watched = least == Sparing.NOTHING && studio.spectators().watch(camera.id());
        if (sampler.wants(now) && sharing.takes() && viewing.passes(source, now)) {
            SampledFrame frame = capture(source, time);
            if (watched && frame != null) {
                studio.spectators().show(LiveFrame.of(frame, number));
            }
        } else if (watched) {
            show(source, time, number);
        }
        Sparing unneeded = economy.after(source.keyframe(), source.position());
        spare(source, watched ? least : least.atLeast(unneeded));
        return state;
    }

    /** Of a recording that can wait nothing is left out, and time goes as it went then. Nobody could watch it so fast. */
    private CameraState takeAll(FrameSource source, CaptureTime time) {
        if (sampler.wants(time.at())) {
            capture(source, time);
        }
        return viewing.see(source, time, time.at());
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
