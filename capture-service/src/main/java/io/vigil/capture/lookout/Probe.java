package io.vigil.capture.lookout;

import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.lookout.TcpLookout.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Looks at one endpoint again and again. Thread-safe. */
final class Probe {
    private final Endpoint endpoint;
    private final Runnable found;
    private final Pace pace;
    private @Nullable SocketChannel channel;
    private @Nullable InetAddress address;
    private boolean resolving;
    private boolean over;
    private long due;

    Probe(Endpoint endpoint, Runnable found, Pace pace) {
        this.endpoint = endpoint;
        this.found = found;
        this.pace = pace;
        this.due = pace.next();
    }

    /** Begins a look that is due, or ends one that nobody has answered. */
    synchronized void advance(long now, Selector selector, Executor names) throws IOException {
        if (over || resolving || now - due < 0) {
            return;
        }
        if (channel != null) {
            again();
        } else if (address == null) {
            resolving = true;
            names.execute(this::resolve);
        } else {
            connect(address, selector);
        }
    }

    private void resolve() {
        InetAddress resolved = null;
        try {
            resolved = InetAddress.getByName(endpoint.host());
        } catch (UnknownHostException | SecurityException e) {
            again(); // perhaps known the next time
        }
        synchronized (this) {
            address = resolved;
            resolving = false;
        }
    }

    private void connect(InetAddress to, Selector selector) throws IOException {
        SocketChannel fresh = SocketChannel.open();
        channel = fresh;
        due = System.nanoTime() + pace.period().toNanos() / 2;
        address = null; // asked anew the next time: it may have moved
        try {
            fresh.configureBlocking(false);
            if (fresh.connect(new InetSocketAddress(to, endpoint.port()))) {
                succeed();
            } else {
                fresh.register(selector, SelectionKey.OP_CONNECT, this);
            }
        } catch (IOException e) {
            again(); // no route to it, or nobody there
        }
    }

    /** The connection has been made or refused. */
    synchronized void answered() {
        SocketChannel current = channel;
        if (over || current == null) {
            return;
        }
        try {
            if (current.finishConnect()) {
                succeed();
            }
        } catch (IOException e) {
            again();
        }
    }

    private void succeed() {
        end();
        found.run();
    }

    private synchronized void again() {
        disconnect();
        due = pace.next();
    }

    synchronized void end() {
        over = true;
        disconnect();
    }

    synchronized boolean isOver() {
        return over;
    }

    private void disconnect() {
        SocketChannel current = channel;
        channel = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                due = pace.next(); // gone all the same
            }
        }
    }
}
