package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureTime;

/**
 * A picture on its way to those who watch.
 *
 * @param ledger where it is entered once it has arrived
 * @param id the sampled frame's where it is one of them, else one of its own
 * @param number counts the pictures decoded of this connection from 1
 */
public record LiveFrame(Camera camera, Ledger ledger, String id, long number, CaptureTime time, Picture picture) {

    static LiveFrame of(SampledFrame frame, long number) {
        return new LiveFrame(frame.camera(), frame.ledger(), frame.id(), number, frame.time(), frame.picture());
    }

    /** Of a picture that is not sampled. What stands after the last '-' is never a number alone, as with a sampled one. */
    static LiveFrame of(Camera camera, Ledger ledger, long number, CaptureTime time, Picture picture) {
        String id = camera.id() + "-" + ledger.sessionId() + "-l" + number;
        return new LiveFrame(camera, ledger, id, number, time, picture);
    }
}
