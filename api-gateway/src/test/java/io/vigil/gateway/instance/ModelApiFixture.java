package io.vigil.gateway.instance;

import static io.vigil.gateway.RepositoriesFixture.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Observation;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.access.Lockout;
import io.vigil.gateway.access.Passwords;
import io.vigil.gateway.access.PasswordsForTests;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.crime.Crimes;
import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.live.InstanceNote;
import io.vigil.gateway.observation.ObservationsForTests;
import io.vigil.gateway.problem.FailuresForTests;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.tryout.Tryouts;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** The model API on a real PostgreSQL, with a Kafka of the test's own and a clock that it sets. */
final class ModelApiFixture implements BeforeAllCallback, AfterAllCallback {
    static final String HOME = "203.0.113.50";

    final RepositoriesFixture database = new RepositoriesFixture();
    final ObservationsForTests kafka = new ObservationsForTests();
    final List<InstanceNote> notes = new CopyOnWriteArrayList<>();
    final SettableClock clock = new SettableClock();
    private Parts parts;
    private int instances;

    @SuppressWarnings("NullAway.Init") // beforeAll() comes before the first test
    ModelApiFixture() {}

    /** All that the model API is made of. */
    record Parts(
            ModelInstances instances,
            ModelTokens tokens,
            Assignments assignments,
            Heartbeats heartbeats,
            InstanceViews views,
            InstanceRegister register,
            Failover failover,
            HeartbeatWatch watch,
            ModelController controller) {}

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        database.beforeAll(tests);
        GatewayProperties properties = database.bean(GatewayProperties.class);
        DatabaseClient client = database.bean(DatabaseClient.class);
        TransactionalOperator transactions = database.bean(TransactionalOperator.class);
        SecretBox box = database.bean(SecretBox.class);
        Audit audit = database.bean(Audit.class);
        Passwords passwords = PasswordsForTests.cheap();
        ModelInstances accounts = new ModelInstances(client);
        ModelTokens tokens = new ModelTokens(client, transactions, audit);
        Assignments assignments = new Assignments(client);
        Heartbeats heartbeats = new Heartbeats(client);
        InstanceViews views = new InstanceViews(client, properties);
        InstanceNews news = new InstanceNews(notes::add);
        Failover failover = new Failover(client, assignments, transactions, audit);
        Reports reports = new Reports(assignments, transactions, kafka.publisher(), database.bean(Crimes.class), clock);
        JsonMapper json = JsonMapper.builder().build();
        CameraEnvelope envelope = new CameraEnvelope(box, json);
        parts = new Parts(
                accounts,
                tokens,
                assignments,
                heartbeats,
                views,
                new InstanceRegister(accounts, tokens, assignments, views, box, transactions, audit, passwords),
                failover,
                new HeartbeatWatch(heartbeats, failover, news, properties, clock, new SimpleMeterRegistry()),
                new ModelController(
                        new ModelAccounts(accounts, tokens, box, properties, passwords, new Lockout(client, clock)),
                        tokens,
                        new CameraLists(assignments, tokens, envelope),
                        new Listening(heartbeats, news, clock),
                        reports,
                        new InstanceTests(new Tryouts(client, clock), box, json)));
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        kafka.close();
        database.afterAll(tests);
    }

    Parts parts() {
        return parts;
    }

    /** Forgets the cameras and instances of the tests before. */
    void clear() {
        await(database.bean(DatabaseClient.class)
                .sql("truncate camera_network, model_instances cascade")
                .then()
                .thenReturn(true));
    }

    /** An instance that may call from {@link #HOME}. */
    Registered instance(@Nullable Integer capacity) {
        instances++;
        InstanceDraft draft =
                new InstanceDraft("Model " + instances, "model" + instances + "@system.local", HOME, capacity, true);
        return await(parts.register().add(draft, new GivenSecrets(null, null)));
    }

    InstanceView assign(Registered instance, Camera... cameras) {
        List<Long> ids = Arrays.stream(cameras).map(Camera::id).toList();
        return await(parts.register().assign(instance.instance().id(), ids));
    }

    /** A client of its own address: logins are counted by it. */
    Model model(Registered instance) {
        return from(HOME).loggedIn(instance);
    }

    Model from(String address) {
        clock.pass(Duration.ofMinutes(1)); // so that no login is one too many
        WebTestClient client = WebTestClient.bindToController(parts.controller())
                .webFilter(new FailuresForTests())
                .webFilter((exchange, chain) -> chain.filter(exchange.mutate()
                        .request(request -> request.remoteAddress(new InetSocketAddress(address, 50_000)))
                        .build()))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        return new Model(client, "");
    }

    List<Observation> observations(Camera camera) {
        return kafka.of(camera.key());
    }

    long epoch(Camera camera) {
        return database.number("select assignment_epoch from camera_network where camera_id = " + camera.id());
    }

    /** Somebody who speaks the model API. */
    record Model(WebTestClient client, String token) {

        Model loggedIn(Registered instance) {
            LoggedIn answer = post("login", login(instance, instance.password()))
                    .expectStatus()
                    .isOk()
                    .expectBody(LoggedIn.class)
                    .returnResult()
                    .getResponseBody();
            return new Model(client, Objects.requireNonNull(answer).data().token());
        }

        static Map<String, Object> login(Registered instance, @Nullable String password) {
            return Map.of("email", instance.instance().email(), "password", Objects.requireNonNull(password));
        }

        WebTestClient.ResponseSpec post(String path, Object body) {
            return client.post()
                    .uri("/api/model/" + path)
                    .header("Authorization", "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
        }

        WebTestClient.ResponseSpec cameras() {
            return client.get()
                    .uri("/api/model/cameras")
                    .header("Authorization", "Bearer " + token)
                    .exchange();
        }
    }

    /** Of a login's answer, the token alone. */
    record LoggedIn(Data data) {
        record Data(String token) {}
    }

    /** Begins in the past of the real one, which the database's rows are of. */
    static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
