package io.vigil.capture.roster.backend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigil.capture.roster.LaravelPayload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A backend that answers word for word as the guide of the model API prints it. Another answer may be put in the place of any,
 * and each call may be held up.
 */
public final class LaravelBackend implements AutoCloseable {
    /** A call: its path below /api/model/, its bearer's token and its body. */
    public record Call(String path, String token, String body) {}

    record Reply(int status, String body, Map<String, String> headers) {
        Reply(int status, String body) {
            this(status, body, Map.of());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> instead = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private volatile String token = "1|abc123def456";
    private volatile String cameras = "[]";

    public LaravelBackend() {
        this(plain());
    }

    LaravelBackend(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static HttpServer plain() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    public Backend settings() {
        return settings(Duration.ofMinutes(1), Duration.ofSeconds(5));
    }

    public Backend settings(Duration heartbeat, Duration timeout) {
        return new Backend(
                URI.create("http://127.0.0.1:" + port() + "/"),
                "model1@system.local",
                "your_password",
                "base64:" + LaravelPayload.KEY,
                heartbeat,
                timeout,
                "");
    }

    /** A camera as the guide prints it. */
    public static String camera(int id, String plain, String... more) {
        return "{\"id\":" + id + ",\"name\":\"Main Entrance\",\"encrypted_data\":\"" + LaravelPayload.of(plain)
                + "\",\"lat\":30.0444,\"lang\":31.2357,\"storage_type\":\"none\",\"police_station_id\":1"
                + String.join("", more) + "}";
    }

    static String clips(int... ids) {
        return String.join(
                ",",
                IntStream.of(ids)
                        .mapToObj(id -> camera(id, "{\"rtsp_url\":\"/clip" + id + ".mp4\"}"))
                        .toList());
    }

    /** @param entries joined by commas */
    public void assign(String entries) {
        cameras = "[" + entries + "]";
    }

    /** The token that is known, and given to the next login. */
    void renewToken(String fresh) {
        token = fresh;
    }

    void instead(String path, Reply reply) {
        instead.put(path, reply);
    }

    void asBefore(String path) {
        instead.remove(path);
    }

    /** Keeps calls to the path waiting until the latch is down. */
    CountDownLatch hold(String path) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put(path, latch);
        return latch;
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replace("/api/model/", "");
            String bearer = Objects.requireNonNullElse(
                            exchange.getRequestHeaders().getFirst("Authorization"), "")
                    .replace("Bearer ", "");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(path, bearer, body));
            CountDownLatch latch = held.get(path);
            if (latch != null) {
                latch.await();
            }
            answer(exchange, Objects.requireNonNullElseGet(instead.get(path), () -> reply(path, bearer)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(String path, String bearer) {
        if (path.equals("login")) {
            return new Reply(
                    200,
                    "{\"status\":true,\"message\":\"Login successful\",\"data\":{\"token\":\"" + token
                            + "\",\"model\":{\"id\":1,\"name\":\"Model Instance 1\",\"email\":\"model1@system.local\","
                            + "\"ip_address\":\"203.0.113.50\"}}}");
        }
        if (!bearer.equals(token)) {
            return new Reply(401, "{\"message\":\"Unauthenticated.\"}");
        }
        return switch (path) {
            case "cameras" -> new Reply(200, "{\"status\":true,\"data\":" + cameras + "}");
            case "heartbeat" -> new Reply(200, "{\"status\":true,\"message\":\"Heartbeat received\"}");
            default -> new Reply(404, "{\"message\":\"The route could not be found.\"}");
        };
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdownNow();
    }
}
