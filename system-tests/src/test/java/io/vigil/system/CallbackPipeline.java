package io.vigil.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline outside Vigil that reports by callback over one connection, which it keeps. Plain sockets: as a measure of the
 * gateway it must cost little itself. Not thread-safe.
 */
final class CallbackPipeline implements AutoCloseable {
    private static final String PATH = "/modules/fraud-detection/api/cv-callback.php";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI gateway;
    private final String head;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    CallbackPipeline(Deployment vigil) {
        this.gateway = vigil.url(PATH);
        this.head = "POST " + PATH + " HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nContent-Type: application/json\r\nX-CV-Auth-Token: "
                + vigil.credentials().callbackToken() + "\r\nContent-Length: ";
    }

    /** The contract's printed frame analysis, of a camera, with a session that tells it from all others. */
    static String analysis(String camera, String session, int stress) {
        return analysis(camera, session, stress, Instant.now());
    }

    /** The same of a moment that is given. */
    static String analysis(String camera, String session, int stress, Instant at) {
        return "{\"result_type\": \"frame_analysis\", \"session_id\": \"" + session + "\", \"camera_id\": " + camera
                + ", \"staff_id\": 42, \"frame_timestamp\": \"" + at
                + "\", \"analysis_results\": {\"indicators\": {\"stress\": 0." + stress
                + ", \"anxiety\": 0.42, \"deception\": 0.31, \"nervousness\": 0.28}, \"anomalies\": []}}";
    }

    /** Sends once. @return the status, or -1 where there was no answer */
    int send(String json) {
        try {
            byte[] request = (head + json.length() + "\r\n\r\n" + json).getBytes(US_ASCII);
            OutputStream sending = connected();
            sending.write(request);
            sending.flush();
            return answer();
        } catch (IOException e) {
            close();
            return -1;
        }
    }

    private OutputStream connected() throws IOException {
        if (out == null) {
            Socket made = new Socket();
            made.setTcpNoDelay(true);
            made.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            made.connect(
                    new InetSocketAddress(gateway.getHost(), gateway.getPort()), Math.toIntExact(PATIENCE.toMillis()));
            socket = made;
            in = new BufferedInputStream(made.getInputStream());
            out = new BufferedOutputStream(made.getOutputStream());
        }
        return out;
    }

    private int answer() throws IOException {
        String status = line();
        int length = 0;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        name.substring("content-length:".length()).strip());
            }
            closes |= name.equals("connection: close");
        }
        if (in != null) {
            in.skipNBytes(length);
        }
        if (closes) {
            close();
        }
        return Integer.parseInt(status.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (in != null) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("the connection ended");
            }
            if (letter == '\n') {
                return line.toString();
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        throw new IOException("not connected");
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // it is gone either way
        }
        socket = null;
        in = null;
        out = null;
    }
}
