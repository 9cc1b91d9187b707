package io.vigil.standalone.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    private static final int USUAL = 23_400;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

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
            assertThatThrownBy(() -> Ports.require(other.getLocalPort())).hasMessageContaining("--port");
        }
    }

    private Ports ports() throws Exception {
        return Ports.in(folder.resolve("ports.json"), said::add);
    }
}
