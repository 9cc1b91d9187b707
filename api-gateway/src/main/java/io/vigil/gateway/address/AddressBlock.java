package io.vigil.gateway.address;

import java.net.InetAddress;

/** A network of IPv4 or IPv6: an address, or a CIDR block. Never a host name. */
public final class AddressBlock {
    private final byte[] network;
    private final int bits;

    private AddressBlock(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** Fails with IllegalArgumentException where the text is none. */
    public static AddressBlock parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = Literal.parse(parts[0])
                .map(InetAddress::getAddress)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address and no CIDR block"));
        int all = network.length * 8;
        if (parts.length == 1) {
            return new AddressBlock(network, all);
        }
        if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > all) {
            throw new IllegalArgumentException("'" + text + "' needs 0 to " + all + " after the stroke");
        }
        return new AddressBlock(network, Integer.parseInt(parts[1]));
    }

    /** An IPv4 address within IPv6 counts as the IPv4 address that it is. */
    public boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (network[i] != other[i]) {
                return false;
            }
        }
        int mask = 0xff00 >>> bits % 8 & 0xff;
        return mask == 0 || ((network[whole] ^ other[whole]) & mask) == 0;
    }
}
