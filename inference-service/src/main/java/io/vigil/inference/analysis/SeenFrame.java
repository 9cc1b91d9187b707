package io.vigil.inference.analysis;

import io.vigil.inference.track.Moment;

/** A frame that the models have looked at, with its picture still open: whoever has it closes it. */
public record SeenFrame(FrameOrigin origin, Moment moment, Look look, PictureAnalysis analysis)
        implements AutoCloseable {

    @Override
    public void close() {
        look.picture().close();
    }
}
