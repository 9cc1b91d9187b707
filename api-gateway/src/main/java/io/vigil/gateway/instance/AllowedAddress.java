package io.vigil.gateway.instance;

import io.vigil.gateway.address.AddressBlocks;
import java.net.InetAddress;

/** Where a model instance may call from: addresses or CIDR blocks, comma-separated. Never a host name. */
record AllowedAddress(String text) {

    /** A text that cannot be read lets nobody in. */
    boolean allows(InetAddress caller) {
        try {
            return AddressBlocks.parse(text).contain(caller);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
