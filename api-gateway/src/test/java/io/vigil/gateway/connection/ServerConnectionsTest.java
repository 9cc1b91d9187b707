package io.vigil.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.gateway.ConnectionSettings;
import io.vigil.gateway.ProxySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Real sockets against the server as the gateway sets it up. */
class ServerConnectionsTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String GET = "GET /%s HTTP/1.1\r\nHost: vigil\r\n";

    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    private volatile boolean ended;
    private @Nullable DisposableServer server;

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        if (server != null) {
            server.disposeNow();
        }
    }

    @Test
    void shouldGiveUpAHeaderThatTricklesIn() throws Exception {
        // Given
        serve(settings(0, SHORT, LONG, LONG, LONG), "");
        Socket slow = open();
        send(slow, "GET / HTTP/1.1\r\nHost: vigil\r\nX-Slow: ");

        // When
        Disposable dripping = dripping(slow, "a");

        // Then
        closesWithin(slow, Duration.ofSeconds(3));
        dripping.dispose();
    }

    @Test
    void shouldGiveUpAHeaderThatTricklesInAfterAnAnsweredRequest() throws Exception {
        serve(settings(0, SHORT, LONG, LONG, LONG), "");
        Socket slow = open();
        send(slow, GET.formatted("address") + "\r\n");
        assertThat(firstLine(slow)).contains("200");
        Disposable dripping = dripping(slow, "G");
        closesWithin(slow, Duration.ofSeconds(3));
        dripping.dispose();
    }

    @Test
    void shouldGiveUpABodyThatPauses() throws Exception {
        serve(settings(0, LONG, SHORT, LONG, LONG), "");
        Socket slow = open();
        send(slow, "POST /body HTTP/1.1\r\nHost: vigil\r\nContent-Length: 100\r\n\r\nabc");
        closesWithin(slow, Duration.ofSeconds(3));
    }

    @Test
    void shouldGiveUpABodyThatTricklesForTooLong() throws Exception {
        serve(settings(0, LONG, LONG, SHORT, LONG), "");
        Socket slow = open();
        send(slow, "POST /body HTTP/1.1\r\nHost: vigil\r\nContent-Length: 100000\r\n\r\nabc");
        Disposable dripping = dripping(slow, "a");
        closesWithin(slow, Duration.ofSeconds(3));
        dripping.dispose();
    }

    @Test
    void shouldGiveUpACallerWhoStopsReading() throws Exception {
        serve(settings(0, LONG, LONG, LONG, SHORT), "");
        Socket deaf = open();
        send(deaf, GET.formatted("endless") + "\r\n");
        await().until(() -> given.get() > 0);
        int before = settled();
        await().atMost(Duration.ofSeconds(5)).until(() -> ended);
        assertThat(given.get()).isLessThan(before + 1_000);
    }

    @Test
    void shouldKeepAnAnswerThatGoesOnForLongerThanAnyPatience() throws Exception {
        serve(settings(0, SHORT, SHORT, SHORT, SHORT), "");
        Socket viewer = open();
        send(viewer, GET.formatted("slow") + "\r\n");
        assertThat(all(viewer)).contains("1", "2", "3", "4", "5", "done");
    }

    @Test
    void shouldKeepASocketThatHasNothingToSay() throws Exception {
        // Given
        serve(settings(0, SHORT, SHORT, SHORT, SHORT), "");
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                heard.complete(text.toString());
                return null;
            }
        };

        // When
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:"
                                + Objects.requireNonNull(server).port() + "/socket"),
                        listener)
                .join();

        // Then
        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    void shouldServeOthersWhileSlowOnesHang() throws Exception {
        serve(settings(0, LONG, LONG, LONG, LONG), "");
        for (int i = 0; i < 200; i++) {
            send(open(), "POST /body HTTP/1.1\r\nHost: vigil\r\nContent-Length: 100\r\n\r\na");
        }
        Socket normal = open();
        normal.setSoTimeout(1_000);
        send(normal, GET.formatted("address") + "\r\n");
        assertThat(firstLine(normal)).contains("200");
    }

    @Test
    void shouldBoundTheConnectionsOfAnAddress() throws Exception {
        // Given
        serve(settings(3, LONG, LONG, LONG, LONG), "");
        Socket first = answered();
        answered();
        answered();

        // When
        Socket fourth = open();

        // Then
        closesWithin(fourth, Duration.ofSeconds(2));
        first.close();
        await().untilAsserted(() -> assertThat(firstLine(asking("address"))).contains("200"));
    }

    @Test
    void shouldNotBoundTheConnectionsOfAProxy() throws Exception {
        serve(settings(1, LONG, LONG, LONG, LONG), "127.0.0.1");
        for (int i = 0; i < 5; i++) {
            answered();
        }
    }

    @Test
    void shouldNotHearWhatAStrangerSaysOfAnAddress() throws Exception {
        serve(settings(0, LONG, LONG, LONG, LONG), "10.0.0.1");
        assertThat(address("X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\nForwarded: for=203.0.113.9"))
                .isEqualTo("http 127.0.0.1");
    }

    @Test
    void shouldHearWhatAConfiguredProxySaysOfAnAddress() throws Exception {
        serve(settings(0, LONG, LONG, LONG, LONG), "127.0.0.1");
        assertThat(address("X-Forwarded-For: 127.0.0.1, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"
                        + "Forwarded: for=127.0.0.1"))
                .isEqualTo("https 203.0.113.9");
    }

    @Test
    void shouldGoOnReadingAConnectionWhoseNextRequestCameBeforeTheAnswer() throws Exception {
        // Given
        serve(settings(0, LONG, LONG, LONG, LONG), "");
        Socket hasty = open();
        send(hasty, GET.formatted("slow") + "\r\n" + GET.formatted("address") + "\r\n");
        assertThat(upTo(hasty, "http 127.0.0.1")).contains("done");

        // When
        send(hasty, GET.formatted("address") + "\r\n");

        // Then
        assertThat(upTo(hasty, "http 127.0.0.1")).contains("200");
    }

    private void serve(ConnectionSettings settings, String proxy) {
        List<String> blocks = proxy.isEmpty() ? List.of() : List.of(proxy);
        server = new ServerConnections(settings, new ProxySettings(blocks, "x-forwarded-for"))
                .limited(HttpServer.create().host("127.0.0.1").port(0))
                .route(routes -> routes.get(
                                "/address",
                                (request, response) -> response.sendString(
                                        Flux.just(request.scheme() + " " + hostAddress(request.remoteAddress()))))
                        .post("/body", (request, response) -> request.receive().then(response.send()))
                        .ws(
                                "/socket",
                                (in, out) -> out.sendString(
                                        Mono.delay(SHORT.multipliedBy(4)).map(tick -> "late")))
                        .get(
                                "/slow",
                                (request, response) -> response.sendString(Flux.interval(Duration.ofMillis(250))
                                                .take(6)
                                                .map(i -> i < 5 ? " " + (i + 1) : " done"))
                                        .then())
                        .get(
                                "/endless",
                                (request, response) -> response.sendByteArray(Flux.<byte[]>generate(sink -> {
                                            given.incrementAndGet();
                                            sink.next(new byte[64 * 1_024]);
                                        })
                                        .doFinally(signal -> ended = true))))
                .bindNow();
    }

    private static String hostAddress(@Nullable InetSocketAddress address) {
        return Objects.requireNonNull(address).getAddress().getHostAddress();
    }

    private int settled() {
        int[] last = {-1};
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            boolean same = last[0] == given.get();
            last[0] = given.get();
            return same;
        });
        return last[0];
    }

    private static ConnectionSettings settings(
            int perAddress, Duration idle, Duration pause, Duration body, Duration stalled) {
        return new ConnectionSettings(0, perAddress, idle, pause, body, stalled);
    }

    private String address(String headers) throws IOException {
        Socket socket = open();
        send(socket, GET.formatted("address") + headers + "\r\nConnection: close\r\n\r\n");
        String answer = all(socket);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return body.lines().filter(line -> line.contains(" ")).findFirst().orElse(answer);
    }

    private Socket answered() throws IOException {
        Socket socket = asking("address");
        assertThat(firstLine(socket)).contains("200");
        return socket;
    }

    private Socket asking(String path) throws IOException {
        Socket socket = open();
        send(socket, GET.formatted(path) + "\r\n");
        return socket;
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1_024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Objects.requireNonNull(server).port()));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static Disposable dripping(Socket socket, String text) {
        return Flux.interval(Duration.ofMillis(50))
                .concatMap(tick -> Mono.fromCallable(() -> {
                    send(socket, text);
                    return tick;
                }))
                .subscribe(tick -> {}, closed -> {});
    }

    /** The other side ends it, by an end or by a reset. */
    private static void closesWithin(Socket socket, Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            while (socket.getInputStream().read() >= 0) {
                // what it says before it goes
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open after " + time, e);
        } catch (IOException e) {
            // a reset is an end too
        }
    }

    /** What comes, to the end of {@code last}; fails where nothing comes for five seconds. */
    private static String upTo(Socket socket, String last) throws IOException {
        socket.setSoTimeout(5_000);
        StringBuilder text = new StringBuilder();
        while (text.indexOf(last) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static String all(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[4_096];
        while (text.indexOf("done") < 0) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            text.append(new String(buffer, 0, read, US_ASCII));
        }
        return text.toString();
    }
}
