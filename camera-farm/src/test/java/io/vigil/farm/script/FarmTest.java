package io.vigil.farm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FarmTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void shouldLetThingsHappenForAWhileAndTellWhen() {
        try (Farm farm = farm(new Plan(3, 0, List.of("small"), Plan.Kind.RTSP, null))) {
            URI second = URI.create(farm.cameras().get(1).address());
            assertThat(accepts(second)).isTrue();

            // When
            farm.run("camera 2 stop for 300ms");

            // Then
            await().until(() -> !accepts(second));
            assertThat(accepts(URI.create(farm.cameras().get(0).address()))).isTrue();
            await().until(() -> accepts(second));
            await().untilAsserted(() -> assertThat(told).hasSize(2));
            assertThat(told.get(0)).endsWith(" camera-2 stop begin");
            assertThat(told.get(1)).endsWith(" camera-2 stop end");
            assertThat(Instant.parse(told.get(0).split(" ", -1)[0])).isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void shouldTellWhatCouldNotHappen() {
        try (Farm farm = farm(new Plan(1, 0, List.of("small"), Plan.Kind.RTSP, null))) {
            farm.run("camera 1 show nothing");

            await().untilAsserted(() -> assertThat(told)
                    .singleElement()
                    .asString()
                    .contains("failed: there is no clip 'nothing': use portrait"));
        }
    }

    @Test
    void shouldGiveAddressesWithTheLoginThatCamerasAskFor() {
        try (Farm farm = farm(new Plan(1, 0, List.of("small"), Plan.Kind.RTSPS, new Login("me", "secret")))) {
            assertThat(farm.cameras().get(0).address()).matches("rtsps://me:secret@127\\.0\\.0\\.1:\\d+/camera-1");
        }
        assertThat(new Login("me", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void shouldRefusePlansThatCannotBe() {
        assertThatThrownBy(() -> new Plan(0, 0, List.of("small"), Plan.Kind.RTSP, null))
                .hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> new Plan(10, 65_530, List.of("small"), Plan.Kind.RTSP, null))
                .hasMessageContaining("ports");
        assertThatThrownBy(() -> farm(new Plan(1, 0, List.of("nothing"), Plan.Kind.MJPEG, null)))
                .hasMessageContaining("use portrait");
        assertThatThrownBy(() -> FarmOptions.parse(List.of("--for", "9999h"))).hasMessageContaining("24h");
        assertThatThrownBy(() -> FarmOptions.parse(List.of("--cameras"))).hasMessageContaining("lacks its value");
    }

    private Farm farm(Plan plan) {
        return Farm.start(plan, Clock.systemUTC(), told::add);
    }

    private static boolean accepts(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
