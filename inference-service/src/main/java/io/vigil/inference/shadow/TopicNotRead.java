package io.vigil.inference.shadow;

/** A topic could not be read to its end. */
final class TopicNotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicNotRead(String message) {
        super(message);
    }
}
