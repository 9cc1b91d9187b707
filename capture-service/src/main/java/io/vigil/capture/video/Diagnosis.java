package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a camera. Where FFmpeg's code leaves it open, a bare connection of our own settles it. */
final class Diagnosis {
    private static final Duration PROBE = Duration.ofSeconds(2);

    private static final Trouble NO_STREAM =
            new Unreadable("the camera has no such stream: check the path of its address");
    private static final Unauthorised UNAUTHORISED =
            new Unauthorised("the camera refuses the credentials: correct user name and password in its settings");
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
            avutil.AVERROR_HTTP_OTHER_4XX,
            new Unreadable("the camera does not offer the stream this way: try the other RTSP_TRANSPORT"),
            avutil.AVERROR_HTTP_SERVER_ERROR,
            new Unreadable("the camera reports an error of its own: restart it or lower its load"));

    static final Trouble CLIP = new Unreadable(
            "the video file cannot be read: check that it exists, that this service may read it, and that it is video");

    private Diagnosis() {}

    /** A stream that could not be opened. */
    static Trouble notOpened(int code, boolean timedOut, Endpoint endpoint) {
        Trouble answer = ANSWERS.get(code);
        if (answer != null) {
            return answer;
        }
        Trouble unconnected = probe(endpoint);
        if (unconnected != null) {
            return unconnected;
        }
        return timedOut
                ? new Frozen("the camera accepts connections but does not answer: restart it")
                : new Unreadable("what answers sends no video that can be read: check port and path of the address,"
                        + " and that the camera sends H.264, H.265 or MJPEG");
    }

    /** A stream that was opened and brought no picture in time. */
    static Trouble silent(boolean receiving) {
        return receiving
                ? new Unreadable("the camera sends data but no picture can be decoded: set it to H.264")
                : new Frozen("the camera is connected but sends no picture: restart it");
    }

    private static @Nullable Trouble probe(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), Math.toIntExact(PROBE.toMillis()));
            return null;
        } catch (UnknownHostException e) {
            return new Unreachable("the camera's host name is not known: check the name, or use its IP address");
        } catch (ConnectException e) {
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("refused")
                    ? new Refused("the camera refuses connections: check that RTSP is switched on, and its port")
                    : unreachable();
        } catch (IOException | IllegalArgumentException e) {
            return unreachable();
        }
    }

    private static Trouble unreachable() {
        return new Unreachable("the camera does not answer: check its power, network and address");
    }
}
