package io.vigil.farm.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each fault does to a viewer. */
class MountTest {
    private final RtspServer server = RtspServer.on(0);
    private final Mount mount = server.mount("door", Clip.bundled("portrait"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldKeepTheConnectionAndSendNothingWhenFrozen() throws Exception {
        try (RtspClient client = playing()) {
            client.pictures(2);

            mount.freeze(true);
            client.drain();

            assertThatThrownBy(() -> client.pictures(1)).isInstanceOf(SocketTimeoutException.class);
            mount.freeze(false);
            assertThat(units(client, 1)).as("a key picture").hasSizeGreaterThan(2);
        }
    }

    @Test
    void shouldRepeatThePictureThatItIsStuckAt() throws Exception {
        mount.stick(true);
        try (RtspClient client = playing()) {
            List<byte[]> first = units(client, 1);

            assertThat(units(client, 1))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(first);
            mount.stick(false);
            await("pictures that follow each other")
                    .until(() -> units(client, 1).size() == 1);
        }
    }

    @Test
    void shouldDamagePicturesInWholePackets() throws Exception {
        mount.garble(true);

        try (RtspClient client = playing()) {
            List<byte[]> units = units(client, 1);
            List<byte[]> sound = RtspServerTest.firstUnits(1);
            assertThat(units).hasSameSizeAs(sound);
            for (int i = 0; i < units.size(); i++) {
                assertThat(units.get(i)).hasSameSizeAs(sound.get(i)).isNotEqualTo(sound.get(i));
                assertThat(AccessUnits.type(units.get(i))).isEqualTo(AccessUnits.type(sound.get(i)));
            }
        }
    }

    @Test
    void shouldLosePacketsSoThatTheirNumbersAreMissed() throws Exception {
        mount.lose(0.3);

        try (RtspClient client = playing()) {
            List<RtspClient.Packet> packets = client.pictures(20);
            int first = packets.get(0).sequence();
            int last = packets.get(packets.size() - 1).sequence();
            int sent = ((last - first) & 0xffff) + 1;
            assertThat((double) packets.size() / sent).isBetween(0.4, 0.95);
        }
    }

    @Test
    void shouldPlayAtHalfItsPaceAndThenLeaveOutWhatItIsBehind() throws Exception {
        mount.pace(0.5);
        try (RtspClient client = playing()) {
            // When
            long begun = System.nanoTime();
            List<RtspClient.Packet> slow = client.pictures(26);
            double seconds = (System.nanoTime() - begun) / 1e9;

            // Then: 25 steps of 40 ms took two seconds
            assertThat(seconds).isBetween(1.8, 2.6);
            assertThat(ticks(slow)).isEqualTo(25 * 3_600);
            List<RtspClient.Packet> next = new ArrayList<>(client.pictures(4));
            mount.pace(1);
            next.addAll(client.pictures(3));
            assertThat(ticks(next)).as("one step over what it was behind").isGreaterThan(90_000);
        }
    }

    @Test
    void shouldSendNoMoreThanANarrowLineCarries() throws Exception {
        mount.narrow(20_000);

        try (RtspClient client = playing()) {
            client.pictures(1); // a key picture of some 20 kB
            long begun = System.nanoTime();
            client.pictures(1);
            assertThat(System.nanoTime() - begun).isGreaterThan(500_000_000L);
        }
    }

    @Test
    void shouldShowSomethingElseFromItsBeginning() throws Exception {
        try (RtspClient client = playing()) {
            client.pictures(2);

            mount.show(Clip.bundled("small"));
            client.pictures(2);

            try (RtspClient other = new RtspClient(server.url("door"))) {
                assertThat(other.ask("DESCRIBE", ""))
                        .contains(Clip.bundled("small").parameterSets());
            }
        }
        assertThatThrownBy(() -> mount.show(Jpegs.bundled("portrait"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellItsOwnClockInReports() throws Exception {
        mount.skew(Duration.ofSeconds(-30));

        try (RtspClient client = playing()) {
            List<RtspClient.Packet> packets = client.pictures(1);
            ByteBuffer report = client.reports().get(0);
            Instant told = Instant.ofEpochSecond((report.getInt(8) & 0xffffffffL) - 2_208_988_800L);
            assertThat(Duration.between(told, Instant.now())).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(33));
            assertThat(report.getInt(16)).isEqualTo(packets.get(0).timestamp());
        }
    }

    @Test
    void shouldTellNoClockWhereItHasNone() throws Exception {
        mount.report(false);

        try (RtspClient client = playing()) {
            client.pictures(5);
            assertThat(client.reports()).isEmpty();
        }
    }

    private RtspClient playing() throws IOException {
        RtspClient client = new RtspClient(server.url("door"));
        client.ask("SETUP", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        client.ask("PLAY", "");
        return client;
    }

    private static List<byte[]> units(RtspClient client, int pictures) throws IOException {
        return RtspClient.units(client.pictures(pictures));
    }

    private static int ticks(List<RtspClient.Packet> packets) {
        return packets.get(packets.size() - 1).timestamp() - packets.get(0).timestamp();
    }
}
