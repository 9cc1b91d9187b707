package io.vigil.capture.onvif;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks who is there (WS-Discovery over UDP multicast, IPv4) on every interface of the machine. Devices beyond a router don't
 * hear it.
 */
public final class Discovery {
    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final InetSocketAddress EVERYBODY = new InetSocketAddress("239.255.255.250", 3702);
    private static final int LARGEST = 65_507;
    private static final int MOST_DEVICES = 1_000;
    private static final int ASKED = 2; // a datagram may be lost

    private final InetSocketAddress group;

    public Discovery() {
        this(EVERYBODY);
    }

    /** @param group whom the probe is sent to */
    public Discovery(InetSocketAddress group) {
        this.group = group;
    }

    /**
     * Those who answer in time, in the order of their answers.
     *
     * @throws IOException where the machine has no network
     */
    public List<FoundDevice> find(Duration within) throws IOException {
        Map<String, FoundDevice> found = new LinkedHashMap<>();
        List<DatagramChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (InetAddress local : localAddresses()) {
                channels.add(open(local, selector));
            }
            long begin = System.nanoTime();
            long span = within.toNanos();
            for (int round = 1; round <= ASKED; round++) {
                ask(channels);
                long until = begin + (round == ASKED ? span : span / 4);
                listen(selector, until, found);
            }
        } finally {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
        }
        return List.copyOf(found.values());
    }

    private static DatagramChannel open(InetAddress local, Selector selector) throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.bind(new InetSocketAddress(local, 0));
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(local));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        return channel;
    }

    private static Collection<InetAddress> localAddresses() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (network.isUp() && (network.supportsMulticast() || network.isLoopback())) {
                network.inetAddresses().filter(Inet4Address.class::isInstance).forEach(addresses::add);
            }
        }
        return addresses;
    }

    /** Cameras say that they are transmitters of video, some only that they are devices. */
    private void ask(List<DatagramChannel> channels) {
        for (DatagramChannel channel : channels) {
            for (String kind : List.of("dn:NetworkVideoTransmitter", "tds:Device")) {
                try {
                    channel.send(ByteBuffer.wrap(probe(kind)), group);
                } catch (IOException e) {
                    log.atDebug().setCause(e).log("interface leads nowhere");
                }
            }
        }
    }

    private static byte[] probe(String kind) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:w=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\""
                + " xmlns:dn=\"http://www.onvif.org/ver10/network/wsdl\""
                + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\">"
                + "<e:Header><w:MessageID>uuid:" + UUID.randomUUID() + "</w:MessageID>"
                + "<w:To e:mustUnderstand=\"true\">urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>"
                + "<w:Action e:mustUnderstand=\"true\">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action>"
                + "</e:Header><e:Body><d:Probe><d:Types>" + kind + "</d:Types></d:Probe></e:Body></e:Envelope>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void listen(Selector selector, long until, Map<String, FoundDevice> found) throws IOException {
        ByteBuffer datagram = ByteBuffer.allocate(LARGEST);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            selector.select(Math.max(1, left / 1_000_000));
            for (SelectionKey key : selector.selectedKeys()) {
                datagram.clear();
                if (((DatagramChannel) key.channel()).receive(datagram) != null && found.size() < MOST_DEVICES) {
                    byte[] answer = new byte[datagram.flip().remaining()];
                    datagram.get(answer);
                    ProbeMatches.read(answer).forEach(device -> found.putIfAbsent(device.id(), device));
                }
            }
            selector.selectedKeys().clear();
        }
    }
}
