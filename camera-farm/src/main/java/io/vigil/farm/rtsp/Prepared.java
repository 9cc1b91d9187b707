package io.vigil.farm.rtsp;

/**
 * One picture as it goes over the wire, packet after packet, but for what differs from client to client. Immutable, shared by
 * all clients.
 */
final class Prepared {
    private final byte[] bytes;
    private final int[] starts;
    private final int[] contents;
    private final boolean key;

    /**
     * @param starts where each packet begins
     * @param contents where in each packet that begins which may be damaged without the packet's being malformed
     * @param key whether it can be decoded without the pictures before it
     */
    Prepared(byte[] bytes, int[] starts, int[] contents, boolean key) {
        this.bytes = bytes;
        this.starts = starts;
        this.contents = contents;
        this.key = key;
    }

    byte[] bytes() {
        return bytes;
    }

    int packets() {
        return starts.length;
    }

    int start(int packet) {
        return starts[packet];
    }

    int content(int packet) {
        return contents[packet];
    }

    int end(int packet) {
        return packet + 1 < starts.length ? starts[packet + 1] : bytes.length;
    }

    boolean isKey() {
        return key;
    }
}
