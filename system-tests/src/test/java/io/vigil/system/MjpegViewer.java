package io.vigil.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches {@code multipart/x-mixed-replace} as a person does, and notes when each picture was there as a whole. */
final class MjpegViewer {
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");
    private static final Pattern CAPTURED = Pattern.compile("X-Captured-At: (\\d+)");

    /** @param capturedAt null for words in place of a picture */
    record Arrival(Instant at, @Nullable Instant capturedAt, int bytes) {}

    private MjpegViewer() {}

    /** For so long; what had come until then where the stream ends. */
    static List<Arrival> watch(URI url, String token, Duration duration) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        try (Socket socket = connect(url, token);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            Instant end = Instant.now().plus(duration);
            socket.setSoTimeout(Math.toIntExact(duration.toMillis()) + 5_000);
            while (Instant.now().isBefore(end)) {
                String head = head(in);
                int read = in.readNBytes(Math.toIntExact(number(LENGTH, head))).length;
                long captured = number(CAPTURED, head);
                arrivals.add(new Arrival(Instant.now(), captured == 0 ? null : Instant.ofEpochMilli(captured), read));
            }
        }
        return arrivals;
    }

    /** A viewer who takes nothing from the connection, as one whose machine has gone to sleep. */
    static Socket connect(URI url, String token) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        String request = "GET " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }

    /** Up to the end of the next part's head; the response's own and chunks' lines stand before it. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the stream ended");
            }
            bytes.write(next);
            String text = next == '\n' ? bytes.toString(ISO_8859_1) : "";
            if (text.endsWith("\r\n\r\n") && text.contains("Content-Length")) {
                return text;
            }
        }
    }

    private static long number(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
