package io.vigil.farm.rtsp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs pictures into RTP (RFC 6184, non-interleaved: single units and FU-A), each packet behind the four bytes of RFC 2326
 * that interleave it, once for all clients.
 */
final class Rtp {
    static final int CLOCK_RATE = 90_000;
    static final int INTERLEAVING = 4;
    static final int HEADER = 12;

    private static final int PAYLOAD = 1_400;
    private static final int VERSION = 0x80;
    private static final int MARKER = 0x80;
    private static final int PAYLOAD_TYPE = 96;
    private static final int FRAGMENT = 28;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> contents = new ArrayList<>();

    private Rtp() {}

    /** @param units of one picture; the last packet of the last carries the marker */
    static Prepared prepare(List<byte[]> units) {
        Rtp rtp = new Rtp();
        for (int i = 0; i < units.size(); i++) {
            rtp.pack(units.get(i), i == units.size() - 1);
        }
        return new Prepared(
                rtp.bytes.toByteArray(),
                rtp.starts.stream().mapToInt(Integer::intValue).toArray(),
                rtp.contents.stream().mapToInt(Integer::intValue).toArray(),
                units.stream().anyMatch(AccessUnits::isKey));
    }

    private void pack(byte[] unit, boolean last) {
        if (unit.length <= PAYLOAD) {
            begin(last, unit.length, 1);
            bytes.write(unit, 0, unit.length);
            return;
        }
        int room = PAYLOAD - 2;
        for (int from = 1; from < unit.length; from += room) {
            int length = Math.min(room, unit.length - from);
            boolean end = from + length == unit.length;
            begin(last && end, length + 2, 2);
            bytes.write((unit[0] & 0xe0) | FRAGMENT);
            bytes.write((from == 1 ? 0x80 : 0) | (end ? 0x40 : 0) | (unit[0] & 0x1f));
            bytes.write(unit, from, length);
        }
    }

    private void begin(boolean marker, int payload, int unitHeader) {
        int start = bytes.size();
        starts.add(start);
        contents.add(start + INTERLEAVING + HEADER + unitHeader);
        ByteBuffer head = ByteBuffer.allocate(INTERLEAVING + HEADER)
                .put((byte) '$')
                .put((byte) 0)
                .putShort((short) (HEADER + payload))
                .put((byte) VERSION)
                .put((byte) (PAYLOAD_TYPE | (marker ? MARKER : 0)));
        bytes.writeBytes(head.array());
    }
}
