package io.vigil.capture.frame;

import io.vigil.capture.camera.LiveFrame;
import io.vigil.capture.load.Parcel;
import io.vigil.capture.load.Worth;
import io.vigil.capture.load.Worth.Kind;

/** Sends every picture of a watched camera to Kafka, by way of the outbox, which gives up live ones first. Thread-safe. */
public final class LiveFramePublisher {
    private final OutboxPublisher outbox;
    private final String tenant;
    private final LiveMeters meters;

    LiveFramePublisher(OutboxPublisher outbox, String tenant, LiveMeters meters) {
        this.outbox = outbox;
        this.tenant = tenant;
        this.meters = meters;
    }

    /** Never blocks. */
    public void accept(LiveFrame frame) {
        outbox.offer(new Parcel<>(
                frame.camera().id(),
                new Worth(Kind.LIVE, frame.camera().priority()),
                frame.picture().jpeg().length,
                System.nanoTime(),
                new LiveCargo(frame, tenant, meters)));
    }
}
