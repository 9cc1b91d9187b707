package io.vigil.farm.rtsp;

import java.nio.ByteBuffer;
import java.time.Instant;

/** What makes one client's packets its own: source, sequence numbers and the counts of its sender reports. One thread. */
final class RtpStream {
    private static final int VERSION = 0x80;
    private static final int SENDER_REPORT = 200;
    private static final int REPORT_LENGTH = 28;
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private final int source;
    private int sequence;
    private int packets;
    private int octets;

    RtpStream(int source, int sequence) {
        this.source = source;
        this.sequence = sequence;
    }

    int nextSequence() {
        return sequence & 0xffff;
    }

    String sourceInHex() {
        return String.format("%08X", source);
    }

    /** A packet that will not be sent, and is missed by its number. */
    void skip() {
        sequence++;
    }

    /** @param at where the RTP header of a prepared packet is */
    void stamp(ByteBuffer packet, int at, int length, int timestamp) {
        packets++;
        octets += length - Rtp.HEADER;
        packet.putShort(at + 2, (short) sequence++);
        packet.putInt(at + 4, timestamp);
        packet.putInt(at + 8, source);
    }

    /** Ties an RTP timestamp to the wall clock (RFC 3550), so that a client knows the capture time. */
    void writeReport(ByteBuffer into, Instant captured, int timestamp) {
        into.put((byte) VERSION)
                .put((byte) SENDER_REPORT)
                .putShort((short) (REPORT_LENGTH / 4 - 1))
                .putInt(source)
                .putInt((int) (captured.getEpochSecond() + SECONDS_1900_TO_1970))
                .putInt((int) (((long) captured.getNano() << 32) / 1_000_000_000L))
                .putInt(timestamp)
                .putInt(packets)
                .putInt(octets);
    }

    static int reportLength() {
        return REPORT_LENGTH;
    }
}
