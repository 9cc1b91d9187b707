package io.vigil.farm.rtsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One client's connection: requests in, answers and packets out. */
final class Conversation implements Runnable {
    private static final Pattern CHANNELS = Pattern.compile("interleaved=(\\d{1,3})-\\d{1,3}");
    private static final String SESSION = "Session: 1;timeout=60\r\n";

    private final Socket socket;
    private final RtspServer server;
    private final Clock clock;
    private int channel;
    private @Nullable Player player;

    Conversation(Socket socket, RtspServer server, Clock clock) {
        this.socket = socket;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            Wire wire = new Wire(socket.getOutputStream());
            boolean open = true;
            while (open) {
                open = answer(Request.read(in), wire);
            }
        } catch (IOException | NumberFormatException e) {
            // the client left or speaks something else: either way the connection is over
        } finally {
            endPlayer();
            server.left(this);
        }
    }

    void hangUp() {
        endPlayer();
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private boolean answer(Request request, Wire wire) throws IOException {
        if (request.method().equals("OPTIONS")) {
            wire.answer(request, "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER\r\n", "");
            return true;
        }
        Mount mount = server.find(request.mount());
        if (mount == null) {
            wire.answer(request, "404 Not Found", "", "");
        } else if (!mount.isFrozen()) {
            return admitted(request, mount, wire);
        }
        return true;
    }

    private boolean admitted(Request request, Mount mount, Wire wire) throws IOException {
        Gatekeeper gatekeeper = server.gatekeeper();
        if (gatekeeper != null && !gatekeeper.admits(request)) {
            wire.answer(request, "401 Unauthorized", gatekeeper.challenge(), "");
            return true;
        }
        switch (request.method()) {
            case "DESCRIBE" -> describe(request, mount, wire);
            case "SETUP" -> setUp(request, wire);
            case "PLAY" -> play(request, mount, wire);
            case "GET_PARAMETER", "SET_PARAMETER" -> wire.answer(request, "200 OK", SESSION, "");
            case "TEARDOWN" -> {
                endPlayer();
                wire.answer(request, "200 OK", SESSION, "");
                return false;
            }
            default -> wire.answer(request, "405 Method Not Allowed", "", "");
        }
        return true;
    }

    private static void describe(Request request, Mount mount, Wire wire) throws IOException {
        String headers = "Content-Type: application/sdp\r\nContent-Base: " + base(request) + "/\r\n";
        wire.answer(request, "200 OK", headers, Sdp.of(mount.clip()));
    }

    private void setUp(Request request, Wire wire) throws IOException {
        Matcher channels = CHANNELS.matcher(request.header("transport"));
        if (!request.header("transport").contains("TCP") || !channels.find()) {
            wire.answer(request, "461 Unsupported Transport", "", "");
            return;
        }
        channel = Integer.parseInt(channels.group(1));
        String transport = "Transport: RTP/AVP/TCP;unicast;interleaved=" + channel + "-" + (channel + 1) + "\r\n";
        wire.answer(request, "200 OK", transport + SESSION, "");
    }

    private void play(Request request, Mount mount, Wire wire) throws IOException {
        endPlayer();
        Player next = new Player(mount, wire, channel, clock);
        player = next;
        wire.answer(request, "200 OK", SESSION + "Range: npt=now-\r\n" + next.info(base(request)), "");
        RtspServer.thread("rtsp-player", next).start();
    }

    private void endPlayer() {
        Player playing = player;
        if (playing != null) {
            playing.end();
        }
    }

    private static String base(Request request) {
        String address = request.address();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
