package io.vigil.capture.lookout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.Lookout.Watch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpLookoutTest {
    private final TcpLookout lookout = lookout();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void shouldTellOnceThatSomebodyListensAgainThoughNinetyNineOthersNeverAnswer() throws IOException {
        // Given
        int port = freePort();
        List<Watch> watches = new ArrayList<>();
        for (int silent = 1; silent < 100; silent++) {
            watches.add(lookout.watch(new Endpoint("192.0.2." + silent, 554), found::incrementAndGet));
        }
        watches.add(lookout.watch(new Endpoint("localhost", port), found::incrementAndGet));
        await().during(Duration.ofMillis(500)).until(() -> found.get() == 0);
        // When
        try (ServerSocket back = new ServerSocket(port, 10, InetAddress.getLoopbackAddress())) {
            await().atMost(Duration.ofSeconds(2)).until(() -> found.get() == 1);
            await().during(Duration.ofMillis(500)).until(() -> found.get() == 1);
            assertThat(back.isBound()).isTrue();
        }
        watches.forEach(Watch::close);
    }

    @Test
    void shouldLookNoMoreWhenClosed() throws IOException {
        // Given
        int port = freePort();
        // When
        lookout.watch(new Endpoint("127.0.0.1", port), found::incrementAndGet).close();
        // Then
        try (ServerSocket back = new ServerSocket(port, 10, InetAddress.getLoopbackAddress())) {
            await().during(Duration.ofMillis(700)).until(() -> found.get() == 0);
            assertThat(back.isBound()).isTrue();
        }
    }

    @Test
    void shouldGoOnLookingForANameThatIsNotKnownYet() {
        // When
        Watch watch = lookout.watch(new Endpoint("no-such-host.invalid", 554), found::incrementAndGet);
        // Then
        await().during(Duration.ofMillis(700)).until(() -> found.get() == 0);
        watch.close();
    }

    @AfterEach
    void close() {
        lookout.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static TcpLookout lookout() {
        try {
            return new TcpLookout(Duration.ofMillis(300), new Random(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
