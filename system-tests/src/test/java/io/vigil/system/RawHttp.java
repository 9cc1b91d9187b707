package io.vigil.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;

/** Says to a server what no client library would, byte for byte: a character is a byte. */
record RawHttp(int port) {
    private static final int PATIENCE_MILLIS = 15_000;

    /** @param status 0 where the server ended the connection without an answer */
    record Answer(int status, String head, String body) {

        /** Of a header, empty where it is not there. */
        String header(String name) {
            String wanted = name.toLowerCase(Locale.ROOT) + ":";
            Optional<String> found = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                    .findFirst();
            return found.map(line -> line.substring(wanted.length()).strip()).orElse("");
        }

        /** The body without the marks of the pieces in which it came. */
        String content() {
            if (!header("Transfer-Encoding").equals("chunked")) {
                return body;
            }
            StringBuilder content = new StringBuilder();
            for (int at = 0; at < body.length(); ) {
                int line = body.indexOf("\r\n", at);
                int size = line < 0 ? 0 : Integer.parseInt(body.substring(at, line), 16);
                if (size == 0) {
                    break;
                }
                content.append(body, line + 2, Math.min(body.length(), line + 2 + size));
                at = line + 2 + size + 2;
            }
            return content.toString();
        }
    }

    /** Sends it, and reads what comes until the answer is whole or the server ends the connection. */
    Answer send(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (IOException e) {
                // refused before it was all said: the answer may be there
            }
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
                if (in.available() == 0) {
                    Optional<Answer> whole = parsed(bytes.toString(ISO_8859_1));
                    if (whole.isPresent()) {
                        return whole.get();
                    }
                }
            }
        } catch (IOException e) {
            // a reset is an end too
        }
        String text = bytes.toString(ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return end < 0
                ? new Answer(0, text, "")
                : new Answer(status(text), text.substring(0, end), text.substring(end + 4));
    }

    /** Empty while something is missing. */
    private static Optional<Answer> parsed(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        Answer answer = new Answer(status(text), text.substring(0, end), text.substring(end + 4));
        String length = answer.header("Content-Length");
        if (!length.isEmpty()) {
            return Optional.of(answer).filter(whole -> whole.body().length() >= Integer.parseInt(length));
        }
        boolean chunked = answer.header("Transfer-Encoding").equals("chunked");
        return Optional.of(answer).filter(whole -> chunked && whole.body().endsWith("0\r\n\r\n"));
    }

    private static int status(String text) {
        return Integer.parseInt(text.substring(9, 12));
    }
}
