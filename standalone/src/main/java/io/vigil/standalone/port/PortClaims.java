package io.vigil.standalone.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports promised to children that do not listen yet. Between the choice and the first answer lie seconds, in which a
 * second launcher of this machine would choose the same port and take the other's child for its own; a locked file a port
 * keeps it away. The system lets go of the locks when the launcher dies.
 */
public final class PortClaims implements AutoCloseable {
    private final Path folder;
    private final Map<Integer, FileChannel> held = new HashMap<>();

    private PortClaims(Path folder) {
        this.folder = folder;
    }

    /** Claims that all launchers of this machine see. */
    public static PortClaims ofThisMachine() {
        return in(Path.of(System.getProperty("java.io.tmpdir"), "vigil-ports"));
    }

    static PortClaims in(Path folder) {
        return new PortClaims(folder);
    }

    /** Whether nobody listens there or has been promised the port; it is then claimed. */
    synchronized boolean claim(int port) {
        if (!isFree(port)) {
            return false;
        }
        if (held.containsKey(port)) {
            return true;
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return keep(port, channel);
        } catch (IOException e) {
            return true; // another user's folder: the port is free, it only cannot be claimed
        }
    }

    private boolean keep(int port, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                held.put(port, channel);
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // another launcher in this very process holds it
        }
        channel.close();
        return false;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        for (FileChannel channel : held.values()) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        held.clear();
    }
}
