package io.vigil.inference.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A real server on a free port that counts the pictures it gets, answers each with one person, and misbehaves when told. */
final class ScriptedProvider implements AutoCloseable {

    static final String PERSON = """
            {"detections":[{"class":"person","confidence":0.9,"box":{"x":0.25,"y":0.5,"w":0.25,"h":0.5}}]}""";

    /** Misbehaves for one request. */
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger askedForCapabilities = new AtomicInteger();
    final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    final ConcurrentLinkedQueue<Script> next = new ConcurrentLinkedQueue<>();
    volatile Script always = exchange -> {};
    volatile String capabilities = """
            {"name":"scripted","version":"7","classes":["person","car"],"max_batch":4,"formats":["image/jpeg"]}""";

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String scheme;
    private final HttpServer server;

    ScriptedProvider() {
        this(null);
    }

    /** @param tls null: plain HTTP */
    ScriptedProvider(@Nullable SSLContext tls) {
        scheme = tls == null ? "http" : "https";
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                server = HttpServer.create(anywhere, 0);
            } else {
                HttpsServer secret = HttpsServer.create(anywhere, 0);
                secret.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secret;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/capabilities", exchange -> {
            askedForCapabilities.incrementAndGet();
            answer(exchange, 200, capabilities);
        });
        server.createContext("/v1/detect", this::detect);
        server.start();
    }

    URI url() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    }

    private void detect(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] body = exchange.getRequestBody().readAllBytes();
        int pictures = new String(body, StandardCharsets.ISO_8859_1).split("name=\"picture\"", -1).length - 1;
        Script script = next.poll();
        (script == null ? always : script).answer(exchange);
        if (exchange.getResponseCode() == -1) {
            batches.add(pictures);
            answer(exchange, 200, "{\"pictures\":[" + String.join(",", Collections.nCopies(pictures, PERSON)) + "]}");
        }
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json; charset=utf-8", body);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends the head and a few bytes, then nothing more until the server closes. */
    void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        hang(exchange);
    }

    /** Says nothing until the server closes. */
    void hang(HttpExchange exchange) {
        try {
            boolean closed = closing.await(1, TimeUnit.MINUTES);
            assert closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
