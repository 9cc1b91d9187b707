package io.vigil.capture.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.farm.onvif.ProbeResponder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    @Test
    void shouldTellADeviceOnceHoweverOftenItAnswers() throws IOException {
        String addresses = "http://192.0.2.7/onvif/device_service http://[fe80::1]/onvif/device_service";
        try (ProbeResponder device = ProbeResponder.start("urn:uuid:7", addresses, "Till%20%1B%5B31m7", "C200")) {
            // When
            long begin = System.nanoTime();
            var found = discovery(device.port()).find(Duration.ofSeconds(1));
            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.addresses()).first().isEqualTo("http://192.0.2.7/onvif/device_service");
                assertThat(one.name()).isEqualTo("Till  [31m7");
                assertThat(one.hardware()).isEqualTo("C200");
            });
        }
    }

    @Test
    void shouldHearNonsenseOutAndTellNobody() throws IOException {
        try (ProbeResponder nonsense =
                ProbeResponder.start("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a>Probe></a>")) {
            assertThat(discovery(nonsense.port()).find(Duration.ofMillis(300))).isEmpty();
        }
    }

    private static Discovery discovery(int port) {
        return new Discovery(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
}
