package io.vigil.farm.rtsp;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Packs pictures into RTP (RFC 6184, non-interleaved: single units and FU-A) and writes RTCP sender reports. */
final class RtpPackets {
    static final int CLOCK_RATE = 90_000;

    private static final int PAYLOAD = 1_400;
    private static final int HEADER = 12;
    private static final int VERSION = 0x80;
    private static final int MARKER = 0x80;
    private static final int PAYLOAD_TYPE = 96;
    private static final int FRAGMENT = 28;
    private static final int SENDER_REPORT = 200;
    private static final int REPORT_LENGTH = 28;
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private final int source;
    private int sequence;
    private int packets;
    private int octets;

    RtpPackets(int source, int sequence) {
        this.source = source;
        this.sequence = sequence;
    }

    int source() {
        return source;
    }

    int nextSequence() {
        return sequence & 0xffff;
    }

    /** All packets of one picture; the last carries the marker. */
    List<byte[]> pack(List<byte[]> units, int timestamp) {
        List<byte[]> packed = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            boolean last = i == units.size() - 1;
            byte[] unit = units.get(i);
            if (unit.length <= PAYLOAD) {
                packed.add(packet(timestamp, last, unit.length).put(unit).array());
            } else {
                fragment(packed, unit, timestamp, last);
            }
        }
        return packed;
    }

    private void fragment(List<byte[]> packed, byte[] unit, int timestamp, boolean lastUnit) {
        int room = PAYLOAD - 2;
        for (int from = 1; from < unit.length; from += room) {
            int length = Math.min(room, unit.length - from);
            boolean end = from + length == unit.length;
            int edge = (from == 1 ? 0x80 : 0) | (end ? 0x40 : 0);
            packed.add(packet(timestamp, lastUnit && end, length + 2)
                    .put((byte) ((unit[0] & 0xe0) | FRAGMENT))
                    .put((byte) (edge | (unit[0] & 0x1f)))
                    .put(unit, from, length)
                    .array());
        }
    }

    private ByteBuffer packet(int timestamp, boolean marker, int payload) {
        packets++;
        octets += payload;
        return ByteBuffer.allocate(HEADER + payload)
                .put((byte) VERSION)
                .put((byte) (PAYLOAD_TYPE | (marker ? MARKER : 0)))
                .putShort((short) sequence++)
                .putInt(timestamp)
                .putInt(source);
    }

    /** Ties an RTP timestamp to the wall clock, so that a client knows the capture time. */
    byte[] senderReport(Instant now, int timestamp) {
        return ByteBuffer.allocate(REPORT_LENGTH)
                .put((byte) VERSION)
                .put((byte) SENDER_REPORT)
                .putShort((short) (REPORT_LENGTH / 4 - 1))
                .putInt(source)
                .putInt((int) (now.getEpochSecond() + SECONDS_1900_TO_1970))
                .putInt((int) (((long) now.getNano() << 32) / 1_000_000_000L))
                .putInt(timestamp)
                .putInt(packets)
                .putInt(octets)
                .array();
    }
}
