package io.vigil.gateway;

import io.vigil.gateway.audit.AuditForTests;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.CameraRisks;
import io.vigil.gateway.camera.CameraStatuses;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.Connections;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.crime.Crimes;
import io.vigil.gateway.database.DatabaseConfiguration;
import io.vigil.gateway.database.Migration;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.finding.Findings;
import io.vigil.gateway.handling.Handlings;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.gateway.policy.Policies;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.zone.Zones;
import io.vigil.wire.AvroDeserializer;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The repositories on a PostgreSQL of their own, for the tests of one class: a static field with RegisterExtension. */
public final class RepositoriesFixture implements BeforeAllCallback, AfterAllCallback {
    private PostgresForTests postgres;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @SuppressWarnings("NullAway.Init") // beforeAll() comes before the first test
    public RepositoriesFixture() {}

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException, InterruptedException {
        postgres = PostgresForTests.start();
        GatewayProperties properties = postgres.properties();
        // its class lets Avro read what this project writes
        new AvroDeserializer<>(properties.registry().open(), io.vigil.avro.Camera.class);
        new Migration(properties).done().join();
        context.registerBean(GatewayProperties.class, () -> properties);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SecretBox.class, () -> new SecretBox(new byte[32]));
        AuditForTests.register(context);
        context.register(
                DatabaseConfiguration.class,
                Outbox.class,
                Crimes.class,
                Cameras.class,
                Connections.class,
                CameraRisks.class,
                CameraStatuses.class,
                Zones.class,
                Handlings.class,
                Policies.class,
                Findings.class,
                Incidents.class);
        context.refresh();
    }

    public PostgresForTests postgres() {
        return postgres;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Camera add(String name) {
        return await(bean(Cameras.class).add(CameraDraft.named(name, new StreamUrl("rtsp://u:geheim@127.0.0.1/x"))));
    }

    public List<String> outboxOf(Camera camera) {
        return await(bean(DatabaseClient.class)
                .sql("select topic from outbox where key = :key order by entry_id")
                .bind("key", camera.key())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList());
    }

    /** The payload of the last message to a topic about a camera. */
    public byte[] lastMessage(String topic, Camera camera) {
        return await(bean(DatabaseClient.class)
                .sql("select payload from outbox where key = :key and topic = :topic order by entry_id desc limit 1")
                .bind("key", camera.key())
                .bind("topic", topic)
                .map(row -> Objects.requireNonNull(row.get(0, byte[].class)))
                .one());
    }

    public long number(String sql) {
        return await(bean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one());
    }

    public String text(String sql) {
        return await(bean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one());
    }

    public static <T> T await(Mono<T> mono) {
        return mono.toFuture().join();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException, InterruptedException {
        context.close();
        postgres.close();
    }
}
