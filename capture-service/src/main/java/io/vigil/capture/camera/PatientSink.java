package io.vigil.capture.camera;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Hands on what can wait, and waits until it is taken; it is dropped only where the session is stopped meanwhile. */
final class PatientSink implements FrameSink {
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final FrameSink sink;
    private final BooleanSupplier stopped;

    PatientSink(FrameSink sink, BooleanSupplier stopped) {
        this.sink = sink;
        this.stopped = stopped;
    }

    @Override
    public void accept(SampledFrame frame) {
        if (!isTaken(frame)) {
            sink.leaveOut(frame.ledger(), DropReason.STOPPED);
        }
    }

    private boolean isTaken(SampledFrame frame) {
        try {
            while (!stopped.getAsBoolean()) {
                if (sink.acceptPatiently(frame, MOMENT)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
