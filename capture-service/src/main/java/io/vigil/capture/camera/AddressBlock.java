package io.vigil.capture.camera;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin alike, as {@code 169.254.169.254/32} or {@code fd00::/8}. Never a host name. */
public record AddressBlock(InetAddress network, int bits) {

    /** @throws IllegalArgumentException where it is no block */
    public static AddressBlock parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("no address");
        }
        try {
            InetAddress network = InetAddress.getByName(parts[0]);
            int all = network.getAddress().length * 8;
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : all;
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("no such prefix");
            }
            return new AddressBlock(network, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }

    public boolean holds(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> (bit % 8);
            if (((one[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
