package io.vigil.standalone.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    private static final int USUAL = 23_400;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private PortClaims claims;

    @BeforeEach
    void claimInAFolderOfItsOwn() {
        claims = PortClaims.in(folder.resolve("claims"));
    }

    @AfterEach
    void letGo() {
        claims.close();
    }

    @Test
    void shouldKeepAPortAcrossStarts() throws Exception {
        int chosen = ports().choose("kafka", USUAL);

        assertThat(ports().choose("kafka", USUAL + 500)).isEqualTo(chosen);
    }

    @Test
    void shouldChooseAnotherAndSaySoWhenTheRecordedOneIsTaken() throws Exception {
        // Given
        int chosen = ports().choose("kafka", USUAL);

        // When
        try (ServerSocket other = new ServerSocket(chosen, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports().choose("kafka", USUAL))
                    .isNotEqualTo(other.getLocalPort())
                    .isBetween(USUAL, 32_767);
        }

        // Then
        assertThat(said).anyMatch(line -> line.contains("port " + chosen + " of kafka is taken"));
    }

    @Test
    void shouldNotGiveOnePortToTwo() throws Exception {
        Ports ports = ports();

        assertThat(ports.choose("a", USUAL)).isNotEqualTo(ports.choose("b", USUAL));
    }

    @Test
    void shouldSayWhatToDoWhenTheGatewaysPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = ports();
            assertThatThrownBy(() -> ports.require(other.getLocalPort())).hasMessageContaining("--port");
        }
    }

    @Test
    void shouldKeepAwayFromAPortThatAnotherLauncherHasPromised() throws Exception {
        // Given: promised, and nobody listens there yet
        int promised = ports().choose("capture", USUAL);

        // When
        try (PortClaims others = PortClaims.in(folder.resolve("claims"))) {
            int chosen =
                    Ports.in(folder.resolve("other.json"), others, said::add).choose("capture", USUAL);

            // Then
            assertThat(chosen).isNotEqualTo(promised);
        }
    }

    private Ports ports() throws Exception {
        return Ports.in(folder.resolve("ports.json"), claims, said::add);
    }
}
