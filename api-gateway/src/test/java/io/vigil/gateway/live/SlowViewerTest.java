package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.Channel;
import io.vigil.gateway.audit.AuditForTests;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraRisks;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.database.PostgresForTests;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Real sockets: one viewer stops reading and the others are to notice nothing. */
class SlowViewerTest {
    private static final int PICTURES = 200;
    private static final Duration APART = Duration.ofMillis(25);

    private final List<Channel> connections = new CopyOnWriteArrayList<>();
    private final LiveBoard board = new LiveBoard(
            PostgresForTests.nowhere(),
            Clock.systemUTC(),
            new CameraRisks(Clock.systemUTC()),
            new Audience(PostgresForTests.nowhere()));
    private AnnotationConfigApplicationContext context;
    private DisposableServer server;

    @EnableWebFlux
    static class Web {}

    @BeforeEach
    void start() {
        board.camera(new Camera(1, "door", null, null, Place.UNKNOWN, 0, "UTC", true, Instant.EPOCH));
        context = new AnnotationConfigApplicationContext();
        context.register(Web.class, LiveController.class);
        context.registerBean(LiveBoard.class, () -> board);
        AuditForTests.registerUnkept(context);
        context.refresh();
        var handler = WebHttpHandlerBuilder.applicationContext(context).build();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .doOnConnection(connection -> connections.add(connection.channel()))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
        context.close();
    }

    @Test
    void shouldCostTheOthersNothingWhenOneViewerStopsReading() throws Exception {
        byte[] picture = noise();
        AtomicInteger seen = new AtomicInteger();
        AtomicLong mostPending = new AtomicLong();
        try (Socket stalled = viewer();
                Socket normal = viewer()) {
            // Given
            assertThat(stalled.getReceiveBufferSize()).isLessThan(200_000);
            Thread reading = new Thread(() -> count(normal, seen));
            reading.start();
            await().until(() -> board.live("1").isWatched());

            // When
            Disposable feeding = Flux.interval(APART).take(PICTURES).subscribe(i -> {
                show(i, picture);
                mostPending.accumulateAndGet(pending(), Math::max);
            });
            await().atMost(Duration.ofSeconds(20)).until(feeding::isDisposed);

            // Then
            await().untilAsserted(() -> assertThat(seen.get()).isGreaterThan(PICTURES * 3 / 4));
            assertThat(mostPending.get()).isLessThan(8L * picture.length);
        }
    }

    @Test
    void shouldEncodeOnceForAllViewers() throws Exception {
        // Given
        List<Drawn> seen = new CopyOnWriteArrayList<>();
        List<Disposable> viewers = Flux.range(0, 8)
                .map(i -> board.watch("1", Rate.EVERY_FRAME).orElseThrow().subscribe(seen::add))
                .collectList()
                .toFuture()
                .join();

        // When
        show(1, noise());
        await().until(() -> seen.size() == viewers.size());

        // Then
        assertThat(seen).allMatch(picture -> picture == seen.get(0));
        viewers.forEach(Disposable::dispose);
    }

    private void show(long number, byte[] jpeg) {
        String frame = "1-s-" + number;
        Scene.Thing thing = new Scene.Thing("person", 0.9f, new Scene.Box(0.1f, 0.1f, 0.5f, 0.5f), 5001L, null);
        board.live("1")
                .sampled(new LiveFrame(
                        "1", frame, "s", Instant.now(Clock.systemUTC()), Instant.now(Clock.systemUTC()), jpeg));
        board.live("1").scene(new Scene("1", frame, Instant.EPOCH, List.of(thing), List.of(), List.of(), null));
    }

    /** Bytes written by the application and not yet taken by the system, of the worst connection. */
    private long pending() {
        return connections.stream()
                .map(channel -> channel.unsafe().outboundBuffer())
                .filter(Objects::nonNull)
                .mapToLong(buffer -> buffer.totalPendingWriteBytes())
                .max()
                .orElse(0);
    }

    private Socket viewer() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(32 * 1_024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write("GET /live/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void count(Socket socket, AtomicInteger seen) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            byte[] mark = "--frame".getBytes(StandardCharsets.US_ASCII);
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == mark[matched] ? matched + 1 : next == mark[0] ? 1 : 0;
                if (matched == mark.length) {
                    seen.incrementAndGet();
                    matched = 0;
                }
            }
        } catch (IOException e) {
            // the test closed it
        }
    }

    /** A picture that compresses badly: 80-150 KB. */
    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 180; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
