package io.vigil.capture.onvif;

/** The device understood and said no. Its words are kept for the log alone. */
final class SoapFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    SoapFault(String reason) {
        super(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }
}
