package io.vigil.gateway.access;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.IssuerProperties;
import io.vigil.gateway.PeopleProperties;
import io.vigil.gateway.audit.AuditForTests;
import io.vigil.gateway.database.DatabaseConfiguration;
import io.vigil.gateway.database.Migration;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.gateway.secret.DerivedKeys;
import io.vigil.wire.AvroDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.http.codec.autoconfigure.HttpCodecsProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that lets people in, on a server and a PostgreSQL of its own, before a few handlers that tell whom they were given. Its
 * clock goes on only when told to. A static field with RegisterExtension.
 */
public final class EntryFixture implements BeforeAllCallback, AfterAllCallback {
    public static final String ADMIN = basic("admin", "configured password");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SetClock clock = new SetClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final IssuerProperties issuer;
    private PostgresForTests postgres;
    private DisposableServer server;

    public EntryFixture() {
        this(IssuerProperties.NONE);
    }

    @SuppressWarnings("NullAway.Init") // beforeAll() comes before the first test
    public EntryFixture(IssuerProperties issuer) {
        this.issuer = issuer;
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException, InterruptedException {
        postgres = PostgresForTests.start();
        GatewayProperties properties = postgres.properties(new PeopleProperties(
                Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofDays(365), Duration.ofSeconds(1), issuer));
        // its class lets Avro read what this project writes
        new AvroDeserializer<>(properties.registry().open(), AuditEvent.class);
        new Migration(properties).done().join();
        context.registerBean(GatewayProperties.class, () -> properties);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, () -> JSON);
        context.registerBean(HttpCodecsProperties.class, HttpCodecsProperties::new);
        context.registerBean("passwords", Passwords.class, PasswordsForTests::cheap);
        AuditForTests.register(context);
        context.register(DatabaseConfiguration.class, Outbox.class, DerivedKeys.class, Entry.class, Handlers.class);
        context.refresh();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(
                        WebHttpHandlerBuilder.applicationContext(context).build()))
                .bindNow();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public Instant now() {
        return clock.now;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /** @param headers names and values by turns */
    public Answer call(String method, String path, @Nullable String body, String... headers) {
        try {
            HttpResponse<String> response =
                    http.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest request(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    public HttpClient http() {
        return http;
    }

    /** As the settings' admin. */
    public Answer admin(String method, String path, @Nullable String body) {
        return call(method, path, body, "Authorization", ADMIN);
    }

    /** Somebody new, with the password of that name. */
    public long person(String name, String role, String scope) {
        Answer added = admin(
                "POST",
                "/api/v1/people",
                "{'name': '%s', 'password': '%s', 'roles': ['%s'], 'scope': %s}"
                        .formatted(name, password(name), role, scope));
        if (added.status() != 201) {
            throw new IllegalStateException(added.toString());
        }
        return added.json().get("id").asLong();
    }

    public static String password(String name) {
        return "long enough: " + Integer.toHexString(name.hashCode());
    }

    public Answer login(String name, String password) {
        return call("POST", "/api/v1/session", "{'name': '%s', 'password': '%s'}".formatted(name, password));
    }

    /** The cookie of somebody who logged in, as a browser sends it back. */
    public String cookie(String name) {
        return login(name, password(name)).cookie().orElseThrow();
    }

    public long camera(String name, @Nullable Long site) {
        return number("insert into camera_network (camera_name, stream_url_encrypted, site_id) values ('" + name
                + "', 'x', " + site + ") returning camera_id");
    }

    public long site(String name) {
        return number("insert into sites (name) values ('" + name + "') returning site_id");
    }

    public long number(String sql) {
        return Objects.requireNonNull(one(sql, Long.class));
    }

    public String text(String sql) {
        return Objects.requireNonNull(one(sql, String.class));
    }

    public void run(String sql) {
        context.getBean(DatabaseClient.class).sql(sql).then().toFuture().join();
    }

    /** What the audit was told, oldest first: who, what, to what. */
    public List<String> told() {
        return context.getBean(DatabaseClient.class)
                .sql("select payload from outbox where topic = 'vigil.audit.v1' order by entry_id")
                .map(row -> line(Objects.requireNonNull(row.get(0, byte[].class))))
                .all()
                .collectList()
                .toFuture()
                .join();
    }

    private static String line(byte[] payload) {
        try {
            AuditEvent event = AuditEvent.getDecoder().decode(payload);
            return event.getActorKind() + "/" + event.getActorId() + " " + event.getAction() + " "
                    + event.getObjectKind() + (event.getObjectId() == null ? "" : "/" + event.getObjectId())
                    + (event.getChanged().isEmpty() ? "" : " " + event.getChanged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> @Nullable T one(String sql, Class<T> type) {
        return context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, type)))
                .one()
                .toFuture()
                .join();
    }

    public static String basic(String name, String password) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException, InterruptedException {
        server.disposeNow();
        context.close();
        postgres.close();
    }

    public record Answer(int status, HttpResponse<String> response) {
        Answer(HttpResponse<String> response) {
            this(response.statusCode(), response);
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Optional<String> cookie() {
            List<String> set = response.headers().allValues("Set-Cookie");
            return set.stream().findFirst().map(cookie -> cookie.split(";", 2)[0]);
        }

        @Override
        public String toString() {
            return status + " " + body();
        }
    }

    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.vigil.gateway.access",
                "io.vigil.gateway.person",
                "io.vigil.gateway.token",
                "io.vigil.gateway.ticket",
                "io.vigil.gateway.issuer",
                "io.vigil.gateway.problem"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Fixture).*"))
    @ComponentScan(
            basePackages = "io.vigil.gateway.audit",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.AuditFilter"))
    static class Entry {}

    @RestController
    @EnableWebFlux
    static class Handlers {
        @GetMapping("/api/v1/cameras/{id}")
        String camera(@PathVariable String id, Caller caller) {
            return id + " " + caller.name() + " " + caller.kind();
        }

        @PutMapping("/api/v1/cameras/{id}")
        String change(@PathVariable String id, Caller caller) {
            return "changed " + id + " by " + caller.name();
        }

        @GetMapping(value = "/live/{camera}", produces = "text/plain")
        Flux<String> live(
                @PathVariable String camera, Caller caller, org.springframework.web.server.ServerWebExchange exchange) {
            String address = exchange.getRequest().getURI().toString().replaceAll("^http://[^/]+", "");
            return Flux.concat(Flux.just(caller.name() + " at " + address + "\n"), Flux.never());
        }

        /** Says whom it was given, and then nothing. */
        @Bean
        HandlerMapping events() {
            WebSocketHandler handler = session -> session.send(session.getHandshakeInfo()
                    .getPrincipal()
                    .flatMapMany(principal -> Flux.concat(
                            Flux.just(session.textMessage(String.valueOf(CallerAuthentication.caller(principal)
                                    .map(Caller::name)
                                    .orElse("nobody")))),
                            Flux.never())));
            return new SimpleUrlHandlerMapping(Map.of("/ws/events", handler), -1);
        }

        @GetMapping("/ws/live")
        String socket(Caller caller) {
            return caller.name();
        }
    }
}
