package io.vigil.gateway.connection;

import io.netty.channel.Channel;
import io.vigil.gateway.address.CallerAddress;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the connections open from each address; one too many is closed before a byte of it is read. */
final class OpenConnections {
    private final int perAddress;
    private final ConcurrentHashMap<Long, Integer> open = new ConcurrentHashMap<>();

    /** @param perAddress 0: any number */
    OpenConnections(int perAddress) {
        this.perAddress = perAddress;
    }

    /** Nobody waits for a connection to be closed. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void admit(Channel channel, InetAddress from) {
        if (perAddress == 0) {
            return;
        }
        long key = CallerAddress.key(from);
        int now = open.merge(key, 1, Integer::sum);
        channel.closeFuture()
                .addListener(closed -> open.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
        if (now > perAddress) {
            channel.close();
        }
    }

    /** How many addresses have connections open. */
    int addresses() {
        return open.size();
    }
}
