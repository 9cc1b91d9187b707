package io.vigil.farm.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request, of RTSP or HTTP.
 *
 * @param headers by lower-case name
 */
record Request(String method, String address, String protocol, Map<String, String> headers) {
    private static final int MOST_HEADERS = 64;

    /**
     * Takes the next request out of what has arrived; interleaved RTCP from the client is skipped.
     *
     * @return null when it has not arrived in full
     * @throws IOException when it is no request
     */
    static @Nullable Request take(ByteBuffer arrived) throws IOException {
        if (!skipsToRequest(arrived)) {
            return null;
        }
        int end = end(arrived);
        if (end < 0) {
            return null;
        }
        byte[] head = new byte[end - arrived.position()];
        arrived.duplicate().get(head);
        Request request = parse(new String(head, StandardCharsets.ISO_8859_1));
        int length = request.contentLength();
        if (arrived.limit() - end < length) {
            return null;
        }
        arrived.position(end + length);
        return request;
    }

    private int contentLength() throws IOException {
        try {
            return Math.max(0, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        } catch (NumberFormatException e) {
            throw new IOException("malformed length", e);
        }
    }

    private static Request parse(String head) throws IOException {
        String[] lines = head.split("\r?\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3 || !(first[2].startsWith("RTSP/1.") || first[2].startsWith("HTTP/1."))) {
            throw new IOException("not a request of RTSP or HTTP");
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("malformed header");
            }
            headers.put(
                    lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Request(first[0], first[1], first[2], headers);
    }

    /** @return whether anything is left after interleaved data and empty lines */
    private static boolean skipsToRequest(ByteBuffer arrived) {
        while (arrived.hasRemaining()) {
            byte next = arrived.get(arrived.position());
            if (next == '\r' || next == '\n') {
                arrived.get();
            } else if (next != '$') {
                return true;
            } else {
                int length = arrived.remaining() < Rtp.INTERLEAVING
                        ? Integer.MAX_VALUE
                        : Rtp.INTERLEAVING + (arrived.getShort(arrived.position() + 2) & 0xffff);
                if (arrived.remaining() < length) {
                    return false;
                }
                arrived.position(arrived.position() + length);
            }
        }
        return false;
    }

    /** Where the empty line after the headers ends, or -1. */
    private static int end(ByteBuffer arrived) {
        int lineBreaks = 0;
        for (int i = arrived.position(); i < arrived.limit(); i++) {
            byte one = arrived.get(i);
            if (one == '\n') {
                lineBreaks++;
            } else if (one != '\r') {
                lineBreaks = 0;
            }
            if (lineBreaks == 2) {
                return i + 1;
            }
        }
        return -1;
    }

    boolean isHttp() {
        return protocol.startsWith("HTTP/");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The path's first segment, which names the mount. */
    String mount() {
        String path = address.replaceFirst("^\\w+://[^/]*", "");
        String[] segments = path.split("[/?]", -1);
        return segments.length > 1 ? segments[1] : "";
    }
}
