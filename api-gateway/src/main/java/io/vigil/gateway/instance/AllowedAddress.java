package io.vigil.gateway.instance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a model instance may call from: addresses or CIDR blocks, comma-separated. Never a host name. */
record AllowedAddress(String text) {

    boolean allows(InetAddress caller) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).anyMatch(block -> contains(block, caller));
    }

    private static boolean contains(String block, InetAddress caller) {
        if (!block.matches("[0-9a-fA-F:.]+(/\\d{1,3})?")) {
            return false;
        }
        String[] parts = block.split("/", 2);
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            byte[] address = caller.getAddress();
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : network.length * 8;
            return network.length == address.length && samePrefix(network, address, bits);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean samePrefix(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < Math.min(bits, one.length * 8); bit++) {
            int mask = 0x80 >>> (bit % 8);
            if (((one[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
