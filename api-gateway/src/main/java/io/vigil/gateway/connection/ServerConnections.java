package io.vigil.gateway.connection;

import io.netty.channel.Channel;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.vigil.gateway.ConnectionSettings;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.ProxySettings;
import io.vigil.gateway.address.Proxies;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/**
 * Sets the server's patience with those who are slow, and its trust in proxies. A connection that waits for nothing but
 * its caller costs a few kilobytes and no thread, so the number of them is bounded and their time is.
 */
@Component
class ServerConnections implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final ConnectionSettings settings;
    private final Proxies proxies;
    private final OpenConnections open;

    @Autowired
    ServerConnections(GatewayProperties properties) {
        this(properties.gateway().connections(), properties.gateway().proxying());
    }

    ServerConnections(ConnectionSettings settings, ProxySettings trust) {
        this.settings = settings;
        this.proxies = new Proxies(trust);
        this.open = new OpenConnections(settings.perAddress());
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::limited);
    }

    HttpServer limited(HttpServer server) {
        HttpServer limited = server.forwarded(proxies::told)
                .doOnChannelInit((observer, channel, remote) -> begun(channel, remote));
        limited = timed(limited, HttpServer::idleTimeout, settings.idle());
        limited = timed(limited, HttpServer::readTimeout, settings.pause());
        limited = timed(limited, HttpServer::requestTimeout, settings.body());
        return settings.most() > 0 ? limited.maxConnections(settings.most()) : limited;
    }

    private void begun(Channel channel, @Nullable SocketAddress remote) {
        if (remote instanceof InetSocketAddress address
                && address.getAddress() != null
                && !proxies.contain(address.getAddress())) {
            open.admit(channel, address.getAddress());
        }
        if (!settings.stalled().isZero()) {
            channel.pipeline()
                    .addFirst(
                            "vigil.stalled",
                            new WriteTimeoutHandler(settings.stalled().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private static HttpServer timed(
            HttpServer server, BiFunction<HttpServer, Duration, HttpServer> setting, Duration time) {
        return time.isZero() ? server : setting.apply(server, time);
    }
}
