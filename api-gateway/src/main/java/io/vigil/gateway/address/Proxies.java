package io.vigil.gateway.address;

import io.netty.handler.codec.http.HttpRequest;
import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.ProxySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import reactor.netty.http.server.ConnectionInfo;

/**
 * Lets configured proxies say where a request comes from, and by http or https. A header from anybody else is as if it
 * were not there, and so is the one of both headers that the proxies were not said to set: it passes through them
 * unread, from whoever made it up.
 */
public final class Proxies {
    private final AddressBlocks trusted;
    private final ForwardedFor reading;
    private final boolean rfc7239;

    public Proxies(ProxySettings settings) {
        try {
            this.trusted = AddressBlocks.parse(settings.blocks());
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    "vigil.gateway.proxies",
                    "holds what is no network: " + e.getMessage(),
                    "list addresses such as 10.0.0.7 or CIDR blocks such as 10.0.0.0/24");
        }
        this.reading = new ForwardedFor(trusted);
        this.rfc7239 = settings.header().equals("forwarded");
    }

    public boolean contain(InetAddress address) {
        return trusted.contain(address);
    }

    /** What is known of a request's connection, corrected by what a configured proxy says. */
    public ConnectionInfo told(ConnectionInfo connection, HttpRequest request) {
        InetSocketAddress remote = connection.getRemoteAddress();
        InetAddress proxy = CallerAddress.of(remote);
        if (trusted.blocks().isEmpty() || !trusted.contain(proxy)) {
            return connection;
        }
        List<String> lines = request.headers().getAll(rfc7239 ? "Forwarded" : "X-Forwarded-For");
        InetAddress caller = rfc7239 ? reading.callerOfForwarded(proxy, lines) : reading.caller(proxy, lines);
        int port = remote == null || !caller.equals(proxy) ? 0 : remote.getPort();
        ConnectionInfo told = connection.withRemoteAddress(new InetSocketAddress(caller, port));
        String scheme = scheme(request);
        return scheme.isEmpty() ? told : told.withScheme(scheme);
    }

    private String scheme(HttpRequest request) {
        if (rfc7239) {
            return ForwardedFor.schemeOfForwarded(request.headers().getAll("Forwarded"));
        }
        List<String> lines = request.headers().getAll("X-Forwarded-Proto");
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String scheme = last.substring(last.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? scheme : "";
    }
}
