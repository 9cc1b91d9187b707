package io.vigil.capture.rtsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Stands between a client and an RTSP server: notes which transports are asked for, and refuses some of them with 461. */
final class Relay implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final String refused;
    private final List<String> asked = new ArrayList<>();

    /** @param refused what a refused Transport header contains, as a regular expression */
    Relay(int target, String refused) throws IOException {
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.target = target;
        this.refused = refused;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The Transport headers so far. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            start(() -> forward(client, server));
            start(() -> {
                server.getInputStream().transferTo(client.getOutputStream());
                client.close();
            });
        }
    }

    private void forward(Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] bytes = new byte[8_192];
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            String text = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            if (text.startsWith("SETUP") && refuses(text)) {
                String number = text.replaceFirst("(?s).*CSeq: (\\d+).*", "$1");
                String answer = "RTSP/1.0 461 Unsupported Transport\r\nCSeq: " + number + "\r\n\r\n";
                client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write(bytes, 0, read);
            }
        }
        server.close();
    }

    private synchronized boolean refuses(String text) {
        String transport = text.replaceFirst("(?s).*Transport: ([^\r]*).*", "$1");
        asked.add(transport);
        return transport.matches(".*(" + refused + ").*");
    }

    private interface Talk {
        void run() throws IOException;
    }

    private static void start(Talk talk) {
        Thread thread = new Thread(
                () -> {
                    try {
                        talk.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // one side has left
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
