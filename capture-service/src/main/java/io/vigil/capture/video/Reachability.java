package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Whether anybody can be connected to, found out by a bare connection of our own. */
public final class Reachability {
    /** For who accepts a connection and says nothing. */
    public static final Trouble SILENT = new Frozen("the camera accepts connections but does not answer: restart it");

    private static final Duration PROBE = Duration.ofSeconds(2);

    private Reachability() {}

    /** What keeps one from connecting; nothing where one can. Takes two seconds at most. */
    public static Optional<Trouble> of(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), Math.toIntExact(PROBE.toMillis()));
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(
                    new Unreachable("the camera's host name is not known: check the name, or use its IP address"));
        } catch (ConnectException e) {
            boolean refused =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
            return Optional.of(
                    refused
                            ? new Refused("the camera refuses connections: check the port of its address, and that the"
                                    + " service is switched on in the camera")
                            : unreachable());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(unreachable());
        }
    }

    private static Trouble unreachable() {
        return new Unreachable("the camera does not answer: check its power, network and address");
    }
}
