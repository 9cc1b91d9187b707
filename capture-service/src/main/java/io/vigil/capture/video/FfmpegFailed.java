package io.vigil.capture.video;

/** FFmpeg answered with an error. Its code only: its words may hold an address. */
final class FfmpegFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code ETIMEDOUT} of Linux. */
    private static final int TIMED_OUT = -110;

    private final int code;

    FfmpegFailed(int code) {
        super("FFmpeg error " + code);
        this.code = code;
    }

    int code() {
        return code;
    }

    boolean isTimeout() {
        return code == TIMED_OUT;
    }

    static void check(int code) {
        if (code < 0) {
            throw new FfmpegFailed(code);
        }
    }
}
