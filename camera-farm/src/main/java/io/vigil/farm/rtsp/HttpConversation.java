package io.vigil.farm.rtsp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** MJPEG over HTTP: one request, then pictures until the client leaves. */
final class HttpConversation implements Conversation {
    private static final String PICTURES = "Content-Type: multipart/x-mixed-replace; boundary=" + Jpegs.BOUNDARY
            + "\r\nCache-Control: no-cache\r\nConnection: close\r\n";

    private final Connection connection;
    private final RtspServer server;
    private @Nullable Player player;

    HttpConversation(Connection connection, RtspServer server) {
        this.connection = connection;
        this.server = server;
    }

    @Override
    public void hear(Request request) throws IOException {
        Mount mount = server.find(request.mount());
        if (mount == null || !(mount.footage() instanceof Jpegs)) {
            answer("404 Not Found", "");
        } else if (!mount.isFrozen()) {
            admit(request, mount);
        }
    }

    private void admit(Request request, Mount mount) throws IOException {
        Gatekeeper gatekeeper = server.gatekeeper();
        if (gatekeeper != null && !gatekeeper.admits(request)) {
            answer("401 Unauthorized", gatekeeper.challenge());
        } else if (!request.method().equals("GET")) {
            answer("405 Method Not Allowed", "Allow: GET\r\n");
        } else if (mount.isFull()) {
            answer("503 Service Unavailable", "");
        } else {
            show(mount);
        }
    }

    private void show(Mount mount) throws IOException {
        end();
        connection.send(ByteBuffer.wrap(("HTTP/1.1 200 OK\r\n" + PICTURES + "\r\n").getBytes(ISO_8859_1)));
        Player next = new Player(mount, new MultipartOutlet(connection), server.loop(), server.clock());
        player = next;
        next.begin();
    }

    private void answer(String status, String headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n";
        connection.send(ByteBuffer.wrap(head.getBytes(ISO_8859_1)));
    }

    @Override
    public void end() {
        if (player != null) {
            player.end();
            player = null;
        }
    }
}
