package io.vigil.farm.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves clips over RTSP on 127.0.0.1, TCP-interleaved, to any number of clients. Every client sees a clip from its
 * first picture at the clip's own pace. Can be stopped and started again on the same port. Thread-safe.
 */
public final class RtspServer implements AutoCloseable {
    private final Map<String, Mount> mounts = new ConcurrentHashMap<>();
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private int port;
    private @Nullable ServerSocket listening;
    private @Nullable Thread accepting;
    private volatile @Nullable Gatekeeper gatekeeper;

    private RtspServer(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /**
     * @param port 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static RtspServer on(int port) {
        RtspServer server = new RtspServer(port, Clock.systemUTC());
        server.start();
        return server;
    }

    /** Adds or replaces a stream. */
    public Mount mount(String name, Clip clip) {
        Mount mount = new Mount(clip);
        mounts.put(name, mount);
        return mount;
    }

    /** From now on every request needs this login; open connections are not cut. */
    public void requirePassword(String username, String password) {
        gatekeeper = new Gatekeeper(username, password);
    }

    public void requireNoPassword() {
        gatekeeper = null;
    }

    /** The stream's address, without a login. */
    public URI url(String mount) {
        return URI.create("rtsp://127.0.0.1:" + port() + "/" + mount);
    }

    public synchronized int port() {
        return port;
    }

    /** How many clients are connected. */
    public int clients() {
        return conversations.size();
    }

    /** Listens, again on the same port after a stop. */
    public synchronized void start() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = socket.getLocalPort();
            listening = socket;
            Thread thread = thread("rtsp-server", () -> accept(socket));
            accepting = thread;
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses connections and cuts those that are open, as a camera without power does. */
    public synchronized void stop() {
        ServerSocket socket = listening;
        listening = null;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        awaitNoMoreClients();
        conversations.forEach(Conversation::hangUp);
    }

    /** The system goes on listening until the thread that waits for clients has noticed the end. */
    private void awaitNoMoreClients() {
        Thread thread = accepting;
        accepting = null;
        if (thread != null) {
            try {
                thread.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    @Nullable
    Mount find(String name) {
        return mounts.get(name);
    }

    @Nullable
    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    void left(Conversation conversation) {
        conversations.remove(conversation);
    }

    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Conversation conversation = new Conversation(client, this, clock);
                conversations.add(conversation);
                thread("rtsp-client", conversation).start();
            }
        } catch (IOException e) {
            // stopped
        }
    }
}
