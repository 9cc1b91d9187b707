package io.vigil.inference.picture;

/** Decodes the pictures that people have: JPEG and PNG. */
public final class StillDecoder implements PictureDecoder {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Override
    public Picture decode(byte[] encoded) {
        if (!isPng(encoded) && !JpegDecoder.isJpeg(encoded)) {
            throw new Undecodable("neither JPEG nor PNG: " + encoded.length + " bytes");
        }
        return JpegDecoder.decodeAny(encoded);
    }

    private static boolean isPng(byte[] encoded) {
        for (int i = 0; i < PNG.length; i++) {
            if (encoded.length <= i || encoded[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }
}
