package io.vigil.gateway.live;

/** Bytes that are no picture. */
final class UnreadablePicture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePicture() {
        super("the frame is no readable picture");
    }
}
