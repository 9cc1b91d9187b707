package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureClock;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.capture.load.Share;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: what is done with each picture that its source has decoded. One thread. */
final class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private final Camera camera;
    private final Studio studio;
    private final Ledger ledger;
    private final Sampler sampler;
    private final CaptureClock clock;
    private final Sharing sharing;
    private Sparing sparing = Sparing.NOTHING;

    Reading(Camera camera, Studio studio, Ledger ledger, Share share) {
        this.camera = camera;
        this.studio = studio;
        this.ledger = ledger;
        this.sampler = new Sampler(studio.framesPerSecond());
        this.sharing = new Sharing(share, studio.sink(), ledger);
        this.clock = new CaptureClock(studio.clockTolerance());
    }

    /** Takes or leaves the picture that the source has just decoded. */
    void take(FrameSource source) {
        ledger.decode();
        Instant now = studio.clock().instant();
        CaptureTime time = clock.read(source.cameraTime(), now);
        sharing.progress(source);
        if (sampler.wants(now) && sharing.takes()) {
            capture(source, time);
        }
        spare(source, sharing.sparing());
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
        studio.sink().accept(new SampledFrame(camera, ledger, sequence, time, picture));
    }
}
