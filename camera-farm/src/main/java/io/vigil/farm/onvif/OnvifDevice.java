package io.vigil.farm.onvif;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An ONVIF device on 127.0.0.1. It says that it lives elsewhere, as devices behind a router do. Thread-safe. */
public final class OnvifDevice implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "onvif-device");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Doorkeeper doorkeeper;
    private final Replies replies;
    private final boolean digest;

    private OnvifDevice(HttpServer server, OnvifSettings settings, Clock clock) {
        this.server = server;
        this.doorkeeper = new Doorkeeper(settings, clock);
        this.replies = new Replies(settings, clock);
        this.digest = settings.digest();
    }

    /** @throws UncheckedIOException when no port is free */
    public static OnvifDevice start(OnvifSettings settings) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OnvifDevice device = new OnvifDevice(server, settings, Clock.systemUTC());
            server.createContext("/onvif/", device::answer);
            server.setExecutor(device.threads);
            server.start();
            return device;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How often that operation was called by somebody who was let in. */
    public int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String path = exchange.getRequestURI().getPath();
            if (digest && !doorkeeper.admits(authorization, path)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", doorkeeper.challenge());
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Question question = Question.read(exchange.getRequestBody().readNBytes(LONGEST));
            boolean open = question.operation().equals("GetSystemDateAndTime");
            if (!open && !doorkeeper.admits(question)) {
                send(exchange, 400, Replies.fault("ter:NotAuthorized", "Sender not authorized"));
                return;
            }
            calls.merge(question.operation(), 1, Integer::sum);
            String reply = replies.to(question);
            send(exchange, reply.contains(":Fault>") ? 500 : 200, reply);
        } catch (IllegalArgumentException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/soap+xml; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
