package io.vigil.gateway.instance;

import io.vigil.gateway.address.AddressBlocks;
import io.vigil.gateway.problem.InvalidField;
import java.net.InetAddress;
import java.util.List;

/** Where a model instance may call from: addresses or CIDR blocks, comma-separated. Never a host name. */
record AllowedAddress(String text) {

    /** @throws InvalidField where part of the text is no address and no block, or where there is nothing at all */
    void check() {
        try {
            AddressBlocks.parse(List.of(text.split(",", -1)));
        } catch (IllegalArgumentException e) {
            throw new InvalidField(
                    "allowedAddress",
                    "list addresses such as 203.0.113.50 or blocks such as 10.0.0.0/24, with commas between");
        }
    }

    /** A text that cannot be read lets nobody in. */
    boolean allows(InetAddress caller) {
        try {
            return AddressBlocks.parse(text).contain(caller);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
