package io.vigil.farm.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves clips over RTSP (interleaved or in datagrams) and JPEG pictures over HTTP on one port of 127.0.0.1, with or without
 * TLS, to any number of clients. Every client sees a clip from its first picture at the clip's own pace. Can be stopped and
 * started again on the same port. Thread-safe; one thread serves everybody, and can serve other servers beside.
 */
public final class RtspServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final Map<String, Mount> mounts = new ConcurrentHashMap<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Clock clock = Clock.systemUTC();
    private final Loop loop;
    private final boolean ownsLoop;
    private final @Nullable Identity identity;
    private int port;
    private @Nullable ServerSocketChannel listening;
    private @Nullable UdpPorts udp;
    private volatile @Nullable Gatekeeper gatekeeper;

    private RtspServer(int port, @Nullable Loop shared, @Nullable Identity identity) {
        this.port = port;
        this.loop = shared == null ? Loop.start() : shared;
        this.ownsLoop = shared == null;
        this.identity = identity;
        start();
    }

    /**
     * @param port 0 for any free one
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static RtspServer on(int port) {
        return new RtspServer(port, null, null);
    }

    /** As {@link #on(int)}, beside other servers on the same thread. */
    public static RtspServer on(int port, Loop loop) {
        return new RtspServer(port, loop, null);
    }

    /** As {@link #on(int)}, over TLS. */
    public static RtspServer secure(int port, Identity identity) {
        return new RtspServer(port, null, identity);
    }

    /** As {@link #on(int, Loop)}, over TLS. */
    public static RtspServer secure(int port, Identity identity, Loop loop) {
        return new RtspServer(port, loop, identity);
    }

    /** Adds or replaces a stream: H.264 over RTSP, JPEG over HTTP. */
    public Mount mount(String name, Footage footage) {
        Mount mount = new Mount(footage);
        mounts.put(name, mount);
        return mount;
    }

    /** From now on every request needs this login, by Digest (MD5) or Basic; open connections are not cut. */
    public void requirePassword(String username, String password) {
        requirePassword(username, password, Authentication.DIGEST_MD5, Authentication.BASIC);
    }

    /** As {@link #requirePassword(String, String)}, in these ways only, offered in this order. */
    public void requirePassword(String username, String password, Authentication... ways) {
        gatekeeper = new Gatekeeper(username, password, List.of(ways));
    }

    public void requireNoPassword() {
        gatekeeper = null;
    }

    /** The stream's address by its kind and the server's, without a login. */
    public URI url(String mount) {
        Mount found = mounts.get(mount);
        String protocol = found != null && found.footage() instanceof Jpegs ? "http" : "rtsp";
        return URI.create(protocol + (identity == null ? "" : "s") + "://127.0.0.1:" + port() + "/" + mount);
    }

    public synchronized int port() {
        return port;
    }

    /** How many clients are connected. */
    public int clients() {
        return connections.size();
    }

    /** Listens, again on the same port after a stop. */
    public synchronized void start() {
        if (listening != null) {
            return;
        }
        listening = loop.call(() -> {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            try {
                channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
                loop.register(channel, SelectionKey.OP_ACCEPT, new Reception(channel));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            return channel;
        });
        port = listening.socket().getLocalPort();
    }

    /** Refuses connections and cuts those that are open, as a camera without power does. */
    public synchronized void stop() {
        ServerSocketChannel channel = listening;
        listening = null;
        if (channel != null) {
            loop.call(() -> {
                channel.close();
                connections.forEach(Connection::close);
                closeUdp();
                loop.release();
                return true;
            });
        }
    }

    /** Cuts the open connections and goes on listening, as a camera that has been restarted does. */
    public void hangUp() {
        loop.call(() -> {
            connections.forEach(Connection::close);
            return true;
        });
    }

    @Override
    public synchronized void close() {
        stop();
        if (ownsLoop) {
            loop.close();
        }
    }

    @Nullable
    Mount find(String name) {
        return mounts.get(name);
    }

    @Nullable
    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    void left(Connection connection) {
        connections.remove(connection);
    }

    Loop loop() {
        return loop;
    }

    Clock clock() {
        return clock;
    }

    /** On the loop's thread. */
    UdpPorts udp() throws IOException {
        UdpPorts ports = udp;
        if (ports == null) {
            ports = UdpPorts.open(loop);
            udp = ports;
        }
        return ports;
    }

    private void closeUdp() throws IOException {
        if (udp != null) {
            udp.close();
            udp = null;
        }
    }

    /** Takes clients in. */
    private final class Reception implements Loop.Ready {
        private final ServerSocketChannel channel;

        Reception(ServerSocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void ready(SelectionKey key) throws IOException {
            for (SocketChannel client = channel.accept(); client != null; client = channel.accept()) {
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                client.configureBlocking(false);
                Line line = identity == null ? Line.plain(client) : new TlsLine(client, identity.engine());
                Connection connection = new Connection(client, line, RtspServer.this);
                connections.add(connection);
                connection.listen(loop);
            }
        }

        @Override
        public void failed() {
            // the client was gone before it was taken in
        }
    }
}
