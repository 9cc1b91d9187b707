package io.vigil.capture.frame;

import io.vigil.capture.camera.DropReason;
import io.vigil.capture.camera.FrameSink;
import io.vigil.capture.camera.Ledger;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.capture.load.Parcel;
import io.vigil.capture.load.Worth;
import io.vigil.capture.load.Worth.Kind;
import java.time.Duration;

/** Sends sampled frames to Kafka, by way of the outbox, and enters their fate. Thread-safe. */
public final class FramePublisher implements FrameSink {
    private final OutboxPublisher outbox;
    private final String tenant;
    private final FrameMeters meters;

    FramePublisher(OutboxPublisher outbox, String tenant, FrameMeters meters) {
        this.outbox = outbox;
        this.tenant = tenant;
        this.meters = meters;
    }

    @Override
    public void accept(SampledFrame frame) {
        meters.capture();
        outbox.offer(parcel(frame, Kind.SAMPLED));
    }

    @Override
    public boolean acceptPatiently(SampledFrame frame, Duration longest) throws InterruptedException {
        boolean taken = outbox.offerPatiently(parcel(frame, Kind.PATIENT), longest);
        if (taken) {
            meters.capture();
        }
        return taken;
    }

    @Override
    public void leaveOut(Ledger ledger, DropReason reason) {
        ledger.drop(reason);
        meters.capture();
        meters.drop(reason);
    }

    private Parcel<Cargo> parcel(SampledFrame frame, Kind kind) {
        return new Parcel<>(
                frame.camera().id(),
                new Worth(kind, frame.camera().priority()),
                frame.picture().jpeg().length,
                System.nanoTime(),
                new FrameCargo(frame, tenant, meters));
    }
}
