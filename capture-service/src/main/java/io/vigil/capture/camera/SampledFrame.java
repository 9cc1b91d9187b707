package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureTime;

/**
 * A picture on its way out.
 *
 * @param ledger where its fate is to be entered, once
 * @param sequence counts the ledger's frames from 1
 */
public record SampledFrame(Camera camera, Ledger ledger, long sequence, CaptureTime time, Picture picture) {

    /** Camera, session and sequence, joined by '-'. */
    public String id() {
        return camera.id() + "-" + ledger.sessionId() + "-" + sequence;
    }
}
