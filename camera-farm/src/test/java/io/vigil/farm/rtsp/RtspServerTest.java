package io.vigil.farm.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RtspServerTest {
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
            assertThat(client.reports()).isPositive();
        }
    }

    @Test
    void shouldServeManyClientsAtOnce() throws Exception {
        List<RtspClient> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clients.add(playing());
        }
        for (RtspClient client : clients) {
            assertThat(client.pictures(2)).isNotEmpty();
            client.close();
        }
    }

    @Test
    void shouldAskForThePasswordAndTakeTheRightOne() throws Exception {
        // Given
        server.requirePassword("user", "secret");

        // Then
        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("DESCRIBE", ""))
                    .contains("401")
                    .contains("Digest realm=")
                    .contains("Basic realm=");
            assertThat(client.ask("DESCRIBE", basic("user:wrong"))).contains("401");
            assertThat(client.ask("DESCRIBE", basic("user:secret"))).contains("200 OK");
        }
    }

    @Test
    void shouldKeepTheConnectionAndSendNothingWhenFrozen() throws Exception {
        try (RtspClient client = playing()) {
            client.pictures(1);

            mount.freeze(true);
            client.drain();

            assertThatThrownBy(() -> client.pictures(1)).isInstanceOf(SocketTimeoutException.class);

            mount.freeze(false);
            assertThat(client.pictures(1)).isNotEmpty();
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
    void shouldDamagePicturesWhenGarbled() throws Exception {
        mount.garble(true);

        try (RtspClient client = playing()) {
            assertThat(RtspClient.units(client.pictures(1)).get(0))
                    .isNotEqualTo(firstUnits(1).get(0));
        }
    }

    @Test
    void shouldRefuseUnknownStreamsAndTransports() throws Exception {
        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("SETUP", "Transport: RTP/AVP;unicast;client_port=5000-5001\r\n"))
                    .contains("461");
        }
        try (RtspClient client = new RtspClient(server.url("nowhere"))) {
            assertThat(client.ask("DESCRIBE", "")).contains("404");
        }
    }

    @Test
    void shouldCutTheBundledClipsIntoTheirPictures() {
        assertThat(clip.length()).isEqualTo(750);
        assertThat(Clip.bundled("truck").length()).isEqualTo(750);
        assertThat(clip.due(25)).hasSeconds(1);
    }

    private RtspClient playing() throws IOException {
        RtspClient client = new RtspClient(server.url("door"));
        assertThat(client.ask("SETUP", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n"))
                .contains("200 OK");
        assertThat(client.ask("PLAY", "")).contains("RTP-Info");
        return client;
    }

    private List<byte[]> firstUnits(int pictures) {
        List<byte[]> units = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            units.addAll(clip.picture(i));
        }
        return units;
    }

    private static String basic(String login) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
