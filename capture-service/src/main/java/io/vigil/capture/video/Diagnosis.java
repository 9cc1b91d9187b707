package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Garbled;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.certificate.Certificates;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** Tells what is wrong with a camera. Where FFmpeg's code leaves it open, a bare connection of our own settles it. */
public final class Diagnosis {
    private static final Trouble NO_STREAM =
            new Unreadable("the camera has no such stream: check the path of its address");
    private static final Unauthorised UNAUTHORISED =
            new Unauthorised("the camera refuses the credentials: correct user name and password in its settings");
    private static final Trouble NO_TRANSPORT =
            new Unreadable("the camera offers its stream neither over TCP nor over UDP: check its RTSP settings");

    private static final Trouble UNKNOWN = new Unreadable("what answers sends no video that can be read: check port and"
            + " path of the address, and that the camera sends H.264, H.265 or MJPEG");
    private static final Trouble STRANGER = new Unreadable("no known authority has signed the camera's certificate: add"
            + " the one that has to connection.certificate-authorities, or switch connection.verify-certificates off");

    /** {@code EPROTONOSUPPORT} of Linux: what FFmpeg says where no transport is left to try. */
    private static final int NO_PROTOCOL = -93;

    private static final Map<Integer, Trouble> ANSWERS = Map.of(
            avutil.AVERROR_HTTP_UNAUTHORIZED,
            UNAUTHORISED,
            avutil.AVERROR_HTTP_FORBIDDEN,
            UNAUTHORISED,
            avutil.AVERROR_HTTP_NOT_FOUND,
            NO_STREAM,
            avutil.AVERROR_HTTP_BAD_REQUEST,
            NO_STREAM,
            avutil.AVERROR_HTTP_TOO_MANY_REQUESTS,
            new Unreadable("the camera serves too many viewers: disconnect others or raise its limit"),
            NO_PROTOCOL,
            NO_TRANSPORT,
            avutil.AVERROR_HTTP_OTHER_4XX,
            new Unreadable("the camera refuses to send the stream this way: check its RTSP or HTTP settings"),
            avutil.AVERROR_HTTP_SERVER_ERROR,
            new Unreadable("the camera reports an error of its own: restart it or lower its load"));

    private Diagnosis() {}

    /** A stream that could not be opened. May take two seconds. */
    public static Trouble notOpened(OpeningFailed failure, Endpoint endpoint) {
        Trouble answer = ANSWERS.get(failure.code());
        if (answer != null) {
            return answer;
        }
        return Reachability.of(endpoint).orElse(failure.timedOut() ? Reachability.SILENT : UNKNOWN);
    }

    /**
     * The same for a stream over TLS.
     *
     * @param certificates which it was opened with
     */
    public static Trouble notOpened(OpeningFailed failure, Endpoint endpoint, Certificates certificates) {
        Trouble trouble = notOpened(failure, endpoint);
        boolean open = trouble == UNKNOWN && certificates.authorities() != null;
        return open && !certificates.accept(endpoint.host(), endpoint.port()) ? STRANGER : trouble;
    }

    /** A stream that was opened and brought no picture in time. */
    static Trouble silent(boolean receiving) {
        return receiving
                ? new Garbled(
                        "the camera sends data but no picture can be decoded: check the network between camera and"
                                + " capture, use RTSP over TCP, and set the camera to H.264")
                : new Frozen("the camera is connected but sends no picture: restart it");
    }
}
