package io.vigil.farm.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One RTSP request.
 *
 * @param headers by lower-case name
 */
record Request(String method, String address, Map<String, String> headers) {
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 64;

    /** The next request; interleaved RTCP from the client is skipped. */
    static Request read(InputStream in) throws IOException {
        String[] first = line(in, firstByte(in)).split(" ", -1);
        if (first.length != 3 || !first[2].startsWith("RTSP/1.")) {
            throw new IOException("not an RTSP request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in, in.read()); !line.isEmpty(); line = line(in, in.read())) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("malformed RTSP header");
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        in.skipNBytes(Math.max(0, Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        return new Request(first[0], first[1], headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The path's first segment, which names the mount. */
    String mount() {
        String path = address.replaceFirst("^rtsp://[^/]*", "");
        String[] segments = path.split("[/?]", -1);
        return segments.length > 1 ? segments[1] : "";
    }

    private static int firstByte(InputStream in) throws IOException {
        int next = in.read();
        while (next == '$' || next == '\r' || next == '\n') {
            if (next == '$') {
                in.skipNBytes(1);
                int length = (in.read() << 8) | in.read();
                in.skipNBytes(length);
            }
            next = in.read();
        }
        return next;
    }

    private static String line(InputStream in, int first) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = first; next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (length == LONGEST_LINE) {
                throw new IOException("RTSP line too long");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
