package io.vigil.capture.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does to every client what its attack says, each on a thread of its own. */
final class HostileServer implements AutoCloseable {
    private final Attack attack;
    private final Random random;
    private final ServerSocket server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    HostileServer(Attack attack, long seed) throws IOException {
        this.attack = attack;
        this.random = new Random(seed);
        this.server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url() {
        return attack.scheme() + "://viewer:secret@127.0.0.1:" + server.getLocalPort() + "/stream2";
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                clients.add(client);
                start(() -> serve(client));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void serve(Socket client) {
        try (client) {
            attack.script().run(new Wire(client), random);
        } catch (IOException e) {
            clients.remove(client); // it has had enough
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "hostile");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
