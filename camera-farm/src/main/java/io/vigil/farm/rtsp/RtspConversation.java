package io.vigil.farm.rtsp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RTSP 1.0 (RFC 2326), as much of it as cameras speak. */
final class RtspConversation implements Conversation {
    private static final Pattern CHANNELS = Pattern.compile("interleaved=(\\d{1,3})-\\d{1,3}");
    private static final Pattern PORTS = Pattern.compile("client_port=(\\d{1,5})-\\d{1,5}");
    private static final int HIGHEST_PORT = 65_534;
    private static final String SESSION = "Session: 1;timeout=60\r\n";

    private final Connection connection;
    private final RtspServer server;
    private RtpStream stream = fresh();
    private @Nullable Outlet outlet;
    private @Nullable Player player;

    RtspConversation(Connection connection, RtspServer server) {
        this.connection = connection;
        this.server = server;
    }

    private static RtpStream fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new RtpStream(random.nextInt(), random.nextInt(0x8000));
    }

    @Override
    public void hear(Request request) throws IOException {
        if (request.method().equals("OPTIONS")) {
            answer(request, "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER\r\n", "");
            return;
        }
        Mount mount = server.find(request.mount());
        if (mount == null || !(mount.footage() instanceof Clip clip)) {
            answer(request, "404 Not Found", "", "");
        } else if (!mount.isFrozen()) {
            admit(request, mount, clip);
        }
    }

    private void admit(Request request, Mount mount, Clip clip) throws IOException {
        Gatekeeper gatekeeper = server.gatekeeper();
        if (gatekeeper != null && !gatekeeper.admits(request)) {
            answer(request, "401 Unauthorized", gatekeeper.challenge(), "");
            return;
        }
        switch (request.method()) {
            case "DESCRIBE" -> {
                String headers = "Content-Type: application/sdp\r\nContent-Base: " + base(request) + "/\r\n";
                answer(request, "200 OK", headers, Sdp.of(clip));
            }
            case "SETUP" -> setUp(request, mount);
            case "PLAY" -> play(request, mount);
            case "GET_PARAMETER", "SET_PARAMETER" -> answer(request, "200 OK", SESSION, "");
            case "TEARDOWN" -> {
                end();
                answer(request, "200 OK", SESSION, "");
                connection.close();
            }
            default -> answer(request, "405 Method Not Allowed", "", "");
        }
    }

    private void setUp(Request request, Mount mount) throws IOException {
        String asked = request.header("transport");
        Matcher channels = CHANNELS.matcher(asked);
        Matcher ports = PORTS.matcher(asked);
        end();
        stream = fresh();
        if (mount.isFull()) {
            answer(request, "453 Not Enough Bandwidth", "", "");
        } else if (asked.contains("TCP") && channels.find()) {
            int channel = Integer.parseInt(channels.group(1));
            outlet = new InterleavedOutlet(connection, stream, channel);
            setUp(request, "RTP/AVP/TCP;unicast;interleaved=" + channel + "-" + (channel + 1));
        } else if (!asked.contains("TCP") && ports.find() && isPort(ports.group(1))) {
            int port = Integer.parseInt(ports.group(1));
            UdpPorts own = server.udp();
            outlet = new UdpOutlet(own, connection, stream, port);
            setUp(
                    request,
                    "RTP/AVP;unicast;client_port=" + port + "-" + (port + 1) + ";server_port=" + own.port() + "-"
                            + (own.port() + 1));
        } else {
            answer(request, "461 Unsupported Transport", "", "");
        }
    }

    private void setUp(Request request, String transport) throws IOException {
        answer(request, "200 OK", "Transport: " + transport + ";ssrc=" + stream.sourceInHex() + "\r\n" + SESSION, "");
    }

    private static boolean isPort(String text) {
        int port = Integer.parseInt(text);
        return port > 0 && port <= HIGHEST_PORT;
    }

    private void play(Request request, Mount mount) throws IOException {
        Outlet way = outlet;
        if (way == null) {
            answer(request, "455 Method Not Valid in This State", "", "");
            return;
        }
        endPlayer();
        Player next = new Player(mount, way, server.loop(), server.clock());
        player = next;
        answer(
                request,
                "200 OK",
                SESSION + "Range: npt=now-\r\nRTP-Info: url=" + base(request) + "/track1;seq=" + stream.nextSequence()
                        + ";rtptime=" + Integer.toUnsignedString(next.firstTimestamp()) + "\r\n",
                "");
        next.begin();
    }

    @Override
    public void end() {
        endPlayer();
        outlet = null;
    }

    private void endPlayer() {
        if (player != null) {
            player.end();
            player = null;
        }
    }

    private void answer(Request request, String status, String headers, String body) throws IOException {
        String head = "RTSP/1.0 " + status + "\r\nCSeq: " + request.header("cseq") + "\r\n" + headers;
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        connection.send(ByteBuffer.wrap((head + length + "\r\n" + body).getBytes(ISO_8859_1)));
    }

    private static String base(Request request) {
        String address = request.address();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
