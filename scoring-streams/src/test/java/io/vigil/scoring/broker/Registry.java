package io.vigil.scoring.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigil.topic.Provision;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The three calls of a schema registry that the serde makes, over HTTP, for processes that share nothing else. */
public final class Registry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();

    private Registry(HttpServer server) {
        this.server = server;
    }

    /** Has the whole catalogue. */
    public static Registry start() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            Registry registry = new Registry(HttpServer.create(new InetSocketAddress(here, 0), 0));
            registry.server.createContext("/subjects/", registry::subject);
            registry.server.createContext("/schemas/ids/", registry::schema);
            registry.server.start();
            Provision.schemas(registry.connection(), said -> {});
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Schemas that are equal have one id, whatever their subject. */
    private synchronized void subject(HttpExchange call) throws IOException {
        String schema = JSON.readTree(call.getRequestBody()).path("schema").asText();
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        answer(call, JSON.createObjectNode().put("id", schemas.indexOf(schema) + 1));
    }

    private synchronized void schema(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        answer(call, JSON.createObjectNode().put("schema", schemas.get(id - 1)));
    }

    private static void answer(HttpExchange call, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    public RegistryConnection connection() {
        return new RegistryConnection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), null, null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
