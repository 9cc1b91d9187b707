package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureClock;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.capture.load.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
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
        ledger.decode();
        Instant now = studio.clock().instant();
        CaptureTime time = clock.read(source.cameraTime(), now);
        if (waits) {
            takeAll(source, time);
            return;
        }
        sharing.progress(source);
        if (sampler.wants(now) && sharing.takes()) {
            capture(source, time);
        }
        spare(source, sharing.sparing());
    }

    /** Of a recording that can wait nothing is left out, and time goes as it went then. */
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

    private void capture(FrameSource source, CaptureTime time) {
        long sequence = ledger.capture();
        Picture picture;
        try {
            picture = source.picture();
        } catch (RuntimeException e) {
            log.atDebug().addKeyValue("cameraId", camera.id()).setCause(e).log("picture not encoded");
            studio.sink().leaveOut(ledger, DropReason.NOT_ENCODED);
            return;
        }
        sink.accept(new SampledFrame(camera, ledger, sequence, time, picture));
    }
}
