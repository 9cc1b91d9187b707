package io.vigil.gateway.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from: the address at the other end of the connection, or what a configured proxy says of it. The
 * server has seen to that before the request gets here, so a request's remote address and scheme can be believed.
 */
public final class CallerAddress {
    /** Nobody's: in no allow-list, and not this machine. */
    public static final InetAddress UNKNOWN = unknown();

    private CallerAddress() {}

    public static InetAddress of(ServerHttpRequest request) {
        return of(request.getRemoteAddress());
    }

    static InetAddress of(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null ? UNKNOWN : remote.getAddress();
    }

    /**
     * Whether a program on this machine sent it over a connection of its own. What was forwarded, by whomever, was not: a
     * proxy here that nobody configured would else lend its neighbourhood to the world.
     */
    public static boolean isNeighbour(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return of(request).isLoopbackAddress()
                && !headers.containsHeader("X-Forwarded-For")
                && !headers.containsHeader("Forwarded")
                && !headers.containsHeader("X-Real-IP")
                && !headers.containsHeader("Via");
    }

    /**
     * What tells callers apart where each may ask for so much: an IPv4 address, or the first 64 bits of an IPv6 one, for
     * a whole /64 is given to a single host.
     */
    public static long key(InetAddress address) {
        byte[] bytes = address.getAddress();
        long key = address instanceof Inet4Address ? 4 : 0;
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            key = key << 8 | (bytes[i] & 0xff);
        }
        return key;
    }

    private static InetAddress unknown() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
