package io.vigil.farm.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtspServerTest {
    private static final String INTERLEAVED = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n";

    private final Clip clip = Clip.bundled("portrait");
    private RtspServer server;
    private Mount mount;

    @BeforeEach
    void start() {
        server = RtspServer.on(0);
        mount = server.mount("door", clip);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldDescribeTheClipWithItsParameterSets() throws Exception {
        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("OPTIONS", "")).contains("200 OK").contains("GET_PARAMETER");
            assertThat(client.ask("DESCRIBE", ""))
                    .contains("application/sdp")
                    .contains("sprop-parameter-sets=" + clip.parameterSets())
                    .contains("a=rtpmap:96 H264/90000");
        }
    }

    @Test
    void shouldSendThePicturesUnchangedAndNumberedWithoutGaps() throws Exception {
        try (RtspClient client = playing()) {
            // When
            List<RtspClient.Packet> packets = client.pictures(3);

            // Then
            assertThat(RtspClient.units(packets))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(firstUnits(3));
            for (int i = 1; i < packets.size(); i++) {
                assertThat(packets.get(i).sequence())
                        .isEqualTo((packets.get(i - 1).sequence() + 1) & 0xffff);
            }
            assertThat(client.reports()).isNotEmpty();
        }
    }

    @Test
    void shouldSendDatagramsToTheClientsPorts() throws Exception {
        try (RtspClient client = new RtspClient(server.url("door"));
                DatagramSocket pictures = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            // Given
            int port = pictures.getLocalPort();
            pictures.setSoTimeout(2_000);
            assertThat(client.ask(
                            "SETUP", "Transport: RTP/AVP;unicast;client_port=" + port + "-" + (port + 1) + "\r\n"))
                    .contains("200 OK")
                    .contains("server_port=");

            // When
            client.ask("PLAY", "");

            // Then
            List<RtspClient.Packet> packets = new ArrayList<>();
            do {
                DatagramPacket datagram = new DatagramPacket(new byte[2_048], 2_048);
                pictures.receive(datagram);
                packets.add(RtspClient.Packet.of(datagram.getData(), datagram.getLength()));
            } while (!packets.get(packets.size() - 1).last());
            assertThat(RtspClient.units(packets))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(firstUnits(1));
        }
    }

    @Test
    void shouldServeManyClientsAtOnceFromOneThread() throws Exception {
        List<RtspClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(playing());
        }
        for (RtspClient client : clients) {
            assertThat(client.pictures(2)).isNotEmpty();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("farm"))
                .hasSize(1);
        for (RtspClient client : clients) {
            client.close();
        }
    }

    @Test
    void shouldNotLetAClientThatReadsNothingHoldUpTheOthers() throws Exception {
        try (RtspClient lazy = playing();
                RtspClient eager = playing()) {
            mount.stick(true); // key pictures only: a backlog builds up soon

            assertThat(eager.pictures(60)).isNotEmpty();
            assertThat(lazy.pictures(1)).isNotEmpty();
        }
    }

    @Test
    void shouldComeBackOnTheSamePortAfterAStop() throws Exception {
        // Given
        RtspClient cut = playing();
        URI url = server.url("door");

        // When
        server.stop();

        // Then
        assertThatThrownBy(() -> cut.pictures(1_000)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new RtspClient(url)).isInstanceOf(IOException.class);
        server.start();
        assertThat(server.url("door")).isEqualTo(url);
        playing().close();
        cut.close();
    }

    @Test
    void shouldRefuseUnknownStreamsAndTransports() throws Exception {
        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("SETUP", "Transport: RTP/AVP;multicast\r\n")).contains("461");
            assertThat(client.ask("SETUP", "Transport: RTP/AVP;unicast;client_port=99999-99999\r\n"))
                    .contains("461");
            assertThat(client.ask("PLAY", "")).contains("455");
        }
        try (RtspClient client = new RtspClient(server.url("nowhere"))) {
            assertThat(client.ask("DESCRIBE", "")).contains("404");
        }
    }

    @Test
    void shouldRefuseOneViewerTooManyAndAdmitTheNextWhenOneLeaves() throws Exception {
        mount.admit(1);
        RtspClient first = playing();
        first.pictures(1);

        try (RtspClient second = new RtspClient(server.url("door"))) {
            assertThat(second.ask("SETUP", INTERLEAVED)).contains("453");
            first.close();
            await().until(() -> mount.viewers() == 0);
            assertThat(second.ask("SETUP", INTERLEAVED)).contains("200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "DESCRIBE / RTSP/1.0\r\nno header\r\n\r\n", "endless"})
    void shouldHangUpOnWhoeverSpeaksSomethingElse(String words) throws Exception {
        String said = words.equals("endless") ? "x".repeat(30_000) : words;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));

            assertThat(hasEnded(socket)).isTrue();
        }
        playing().close(); // which is nobody else's loss
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true; // what had not been read yet makes the end a reset
        }
    }

    private RtspClient playing() throws IOException {
        RtspClient client = new RtspClient(server.url("door"));
        assertThat(client.ask("SETUP", INTERLEAVED)).contains("200 OK");
        assertThat(client.ask("PLAY", "")).contains("RTP-Info");
        return client;
    }

    static List<byte[]> firstUnits(int pictures) throws IOException {
        try (InputStream stream = RtspServerTest.class.getResourceAsStream("/clip/portrait.h264")) {
            List<byte[]> units =
                    AccessUnits.units(Objects.requireNonNull(stream).readAllBytes());
            return AccessUnits.pictures(units).subList(0, pictures).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
