package io.vigil.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.vigil.gateway.ConnectionSettings;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.ProxySettings;
import io.vigil.gateway.address.Proxies;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
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
        HttpServer limited =
                server.forwarded(proxies::told).doOnChannelInit((observer, channel, remote) -> begun(channel));
        limited = settings.idle().isZero() ? limited : limited.idleTimeout(settings.idle());
        return settings.most() > 0 ? limited.maxConnections(settings.most()) : limited;
    }

    private void begun(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress remote
                && remote.getAddress() != null
                && !proxies.contain(remote.getAddress())) {
            open.admit(channel, remote.getAddress());
        }
        ChannelPipeline pipeline = channel.pipeline();
        if (!settings.stalled().isZero()) {
            pipeline.addFirst(
                    "vigil.stalled", new WriteTimeoutHandler(settings.stalled().toMillis(), TimeUnit.MILLISECONDS));
        }
        if (pipeline.context(NettyPipeline.HttpTrafficHandler) != null) {
            pipeline.addBefore(
                    NettyPipeline.HttpTrafficHandler, "vigil.body", new BodyTimeout(settings.pause(), settings.body()));
        }
    }
}
