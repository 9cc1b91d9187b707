package io.vigil.gateway.connection;

import io.netty.channel.Channel;
import io.vigil.gateway.address.CallerAddress;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the connections open from each address; one too many is closed before a byte of it is read. */
final class OpenConnections {
    private static final Logger log = LoggerFactory.getLogger(OpenConnections.class);
    private static final long TOLD_EVERY = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong told = new AtomicLong(System.nanoTime() - TOLD_EVERY);
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
            tell(from);
        }
    }

    private void tell(InetAddress from) {
        long last = told.get();
        if (System.nanoTime() - last >= TOLD_EVERY && told.compareAndSet(last, System.nanoTime())) {
            log.atWarn()
                    .addKeyValue("address", from.getHostAddress())
                    .addKeyValue("most", perAddress)
                    .log("further connections from an address are closed: raise vigil.gateway.connections.per-address"
                            + " where many share one, or list it in vigil.gateway.proxies if it is a proxy");
        }
    }

    /** How many addresses have connections open. */
    int addresses() {
        return open.size();
    }
}
