package io.vigil.inference.picture;

/** Makes pictures of JPEG bytes. Thread-safe. */
@FunctionalInterface
public interface PictureDecoder {

    /**
     * Decodes in the caller's thread.
     *
     * @return a picture that the caller closes
     * @throws Undecodable where the bytes are no JPEG
     */
    Picture decode(byte[] jpeg);
}
