package io.vigil.farm.onvif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** Answers WS-Discovery probes that reach it, each time with the same words. Listens on 127.0.0.1, not to multicast. */
public final class ProbeResponder implements AutoCloseable {
    private static final int LARGEST = 65_507;

    private final DatagramSocket socket;
    private final byte[] answer;

    private ProbeResponder(DatagramSocket socket, byte[] answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /**
     * @param name as it stands in a scope, with escapes
     * @throws UncheckedIOException when no port is free
     */
    public static ProbeResponder start(String id, String address, String name, String hardware) {
        return start("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Body><d:ProbeMatches><d:ProbeMatch>"
                + "<a:EndpointReference><a:Address>" + id + "</a:Address></a:EndpointReference><d:Types>"
                + "dn:NetworkVideoTransmitter</d:Types><d:Scopes>onvif://www.onvif.org/type/video_encoder"
                + " onvif://www.onvif.org/name/" + name + " onvif://www.onvif.org/hardware/" + hardware
                + "</d:Scopes><d:XAddrs>" + address
                + "</d:XAddrs></d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>");
    }

    /** Answers with whatever it is told. */
    public static ProbeResponder start(String answer) {
        try {
            DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            ProbeResponder responder = new ProbeResponder(socket, answer.getBytes(StandardCharsets.UTF_8));
            Thread thread = new Thread(responder::serve, "probe-responder");
            thread.setDaemon(true);
            thread.start();
            return responder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (!socket.isClosed()) {
                socket.receive(packet);
                String probe = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                if (probe.contains("Probe>")) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
                packet.setLength(LARGEST);
            }
        } catch (IOException e) {
            socket.close(); // closed: nobody asks any more
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
