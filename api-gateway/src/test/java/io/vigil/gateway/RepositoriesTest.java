package io.vigil.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import io.vigil.avro.IncidentState;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.CameraNameTaken;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraStatuses;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.database.DatabaseConfiguration;
import io.vigil.gateway.database.Migration;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.IncidentSteps;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.gateway.policy.Policies;
import io.vigil.gateway.policy.PolicySteps;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.zone.Zone;
import io.vigil.gateway.zone.Zones;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;

/** The SQL, on a real PostgreSQL. */
class RepositoriesTest {
    private static PostgresForTests postgres;
    private static AnnotationConfigApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresForTests.start();
        GatewayProperties properties = postgres.properties();
        new Migration(properties).done().join();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(GatewayProperties.class, () -> properties);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SecretBox.class, () -> new SecretBox(new byte[32]));
        context.register(
                DatabaseConfiguration.class,
                Outbox.class,
                Cameras.class,
                CameraStatuses.class,
                Zones.class,
                Policies.class,
                Incidents.class);
        context.refresh();
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        postgres.close();
    }

    @Test
    void shouldAddACameraWithItsZoneAndItsMessagesInOneGo() {
        // When
        Camera camera = add("door");

        // Then
        assertThat(outboxOf(camera)).containsExactly("vigil.cameras.v1", "vigil.zones.v1");
        List<Zone> zones = await(context.getBean(Zones.class).of(camera.id()));
        assertThat(zones).singleElement().satisfies(zone -> {
            assertThat(zone.name()).isEqualTo("Whole view");
            assertThat(zone.classNames()).containsExactly("person");
        });
        assertThat(text("select stream_url_encrypted from camera_network where camera_id = " + camera.id()))
                .doesNotContain("geheim");
    }

    @Test
    void shouldRefuseASecondCameraOfTheNameAndTellNobody() {
        add("twice");
        long before = number("select count(*) from outbox");
        assertThatThrownBy(() -> add("twice")).hasRootCauseInstanceOf(CameraNameTaken.class);
        assertThat(number("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    void shouldRemoveACameraWithItsZonesAndTombstones() {
        Camera camera = add("short-lived");
        await(context.getBean(Cameras.class).remove(camera.id()).thenReturn(true));
        assertThat(outboxOf(camera))
                .containsExactly(
                        "vigil.cameras.v1",
                        "vigil.zones.v1",
                        "vigil.policies.v1",
                        "vigil.zones.v1",
                        "vigil.cameras.v1");
        assertThat(number("select count(*) from zones where camera_id = " + camera.id()))
                .isZero();
        assertThatThrownBy(() -> await(context.getBean(CameraStatuses.class).view(camera.id())))
                .hasRootCauseInstanceOf(CameraNotFound.class);
    }

    @Test
    void shouldWatchDemoCamerasOnlyWhileThereIsNoOther() {
        // Given
        Cameras cameras = context.getBean(Cameras.class);
        await(context.getBean(DatabaseClient.class)
                .sql("delete from camera_network")
                .fetch()
                .rowsUpdated());
        StreamUrl url = new StreamUrl("rtsp://127.0.0.1/demo");
        Camera demo = await(cameras.add(new CameraDraft("demo", url, null, null, 0, "UTC", true, true)));
        assertThat(active(demo)).isTrue();

        // When
        Camera own = add("own");

        // Then
        assertThat(active(demo)).isFalse();
        assertThat(active(own)).isTrue();
        assertThat(outboxOf(demo)).endsWith("vigil.cameras.v1").hasSize(3);

        // When
        await(cameras.remove(own.id()).thenReturn(true));

        // Then
        assertThat(active(demo)).isTrue();
    }

    @Test
    void shouldBeginWithAClosedPolicyAndNothingSaidOfIt() {
        Camera camera = add("unasked");
        assertThat(await(context.getBean(CameraStatuses.class).view(camera.id()))
                        .policy())
                .isEqualTo(CameraPolicy.CLOSED);
        assertThat(outboxOf(camera)).doesNotContain("vigil.policies.v1");
    }

    @Test
    void shouldRememberWhoOpenedAndWhoClosedAPolicyAndWhatFor() {
        // Given
        Camera camera = add("asked");
        PolicySteps policies = new PolicySteps(context.getBean(Policies.class));

        // When
        await(policies.change(camera, CameraPolicy.open("driver fatigue study"), "ada"));
        await(policies.change(camera, CameraPolicy.CLOSED, "grace"));

        // Then
        assertThat(await(policies.of(camera))).isEqualTo("false null grace");
        assertThat(text(
                        "select string_agg(affect || ' ' || coalesce(purpose, '-') || ' ' || changed_by, ', ' order by change_id)"
                                + " from camera_policy_changes where camera_id = " + camera.id()))
                .isEqualTo("true driver fatigue study ada, false - grace");
        assertThat(outboxOf(camera)).filteredOn("vigil.policies.v1"::equals).hasSize(2);
    }

    @Test
    void shouldNotOpenAgainAtTheNextStartWhatAnOperatorClosed() {
        // Given
        Camera camera = add("seeded");
        Policies policies = context.getBean(Policies.class);
        PolicySteps steps = new PolicySteps(policies);
        await(policies.begin(camera.id(), CameraPolicy.open("demonstration"), "configuration")
                .thenReturn(true));
        assertThat(await(steps.of(camera))).isEqualTo("true demonstration configuration");

        // When
        await(steps.change(camera, CameraPolicy.CLOSED, "ada"));
        await(policies.begin(camera.id(), CameraPolicy.open("demonstration"), "configuration")
                .thenReturn(true));

        // Then
        assertThat(await(steps.of(camera))).isEqualTo("false null ada");
        assertThat(outboxOf(camera)).filteredOn("vigil.policies.v1"::equals).hasSize(2);
    }

    @Test
    void shouldKnowNoPolicyOfACameraThatIsNotThere() {
        PolicySteps steps = new PolicySteps(context.getBean(Policies.class));
        Camera camera = add("gone");
        await(context.getBean(Cameras.class).remove(camera.id()).thenReturn(true));
        assertThatThrownBy(() -> await(steps.change(camera, CameraPolicy.CLOSED, "ada")))
                .hasRootCauseInstanceOf(CameraNotFound.class);
    }

    @Test
    void shouldKeepZonesThatAreNamedByTheirIdAndDropTheOthers() {
        Camera camera = add("zoned");
        Zones zones = context.getBean(Zones.class);
        Zone first = await(zones.of(camera.id())).get(0);
        Zone second = new Zone(null, "all", first.polygon(), List.of(), true, null);
        List<Zone> both = await(zones.replace(camera.id(), List.of(second, first)));
        assertThat(both).extracting(Zone::name).containsExactly("all", "Whole view");
        assertThat(both.get(1).id()).isEqualTo(first.id());
        assertThat(await(zones.replace(camera.id(), List.of()))).isEmpty();
    }

    @Test
    void shouldKeepEachStepOfAnIncidentOnceHoweverOftenAndInWhateverOrderItComes() {
        // Given
        IncidentSteps steps = new IncidentSteps(context.getBean(Incidents.class));
        String id = UUID.randomUUID().toString();

        // When
        for (int round = 0; round < 2; round++) {
            await(steps.keep(step(id, 1, "opened", "suspicious")));
            await(steps.keep(step(id, 3, "cleared", "cleared")));
            await(steps.keep(step(id, 2, "confirmed", "confirmed")));
        }

        // Then
        assertThat(number("select count(*) from incident_transitions where incident_id = '" + id + "'"))
                .isEqualTo(3);
        assertThat(await(context.getBean(Incidents.class).one(id)).revision()).isEqualTo(3);
        assertThat(await(context.getBean(Incidents.class).one(id)).status()).isEqualTo("cleared");
    }

    @Test
    void shouldListIncidentsNewestFirst() {
        IncidentSteps steps = new IncidentSteps(context.getBean(Incidents.class));
        for (int i = 0; i < 3; i++) {
            await(steps.keep(step(UUID.randomUUID().toString(), 1, "opened", "suspicious")));
        }
        assertThat(await(context.getBean(Incidents.class)
                        .list(IncidentQuery.newest(2))
                        .collectList()))
                .hasSize(2);
    }

    @Test
    void shouldFailAsAwayWhilePostgresIsAwayAndWorkAgainAfterwards() throws Exception {
        // Given
        Cameras cameras = context.getBean(Cameras.class);
        await(cameras.all().collectList());

        // When
        postgres.interrupt();

        // Then
        assertThatThrownBy(() -> await(cameras.all().collectList()))
                .cause()
                .isInstanceOfAny(DataAccessException.class, R2dbcException.class);
        assertThatThrownBy(() -> add("while away"))
                .cause()
                .isInstanceOfAny(DataAccessException.class, R2dbcException.class, TransactionException.class);

        // When
        postgres.resume();

        // Then
        assertThat(await(cameras.all().collectList())).extracting(Camera::name).doesNotContain("while away");
    }

    private static io.vigil.avro.Incident step(String id, int revision, String transition, String status) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision);
        return io.vigil.avro.Incident.newBuilder()
                .setIncidentId(id)
                .setCameraId("1")
                .setRevision(revision)
                .setTransition(transition)
                .setAt(at)
                .setAfter(IncidentState.newBuilder()
                        .setStatus(status)
                        .setConfidence(0.7f)
                        .setSeverity("high")
                        .setCrimeType("trespassing")
                        .setRule("ObjectsInside")
                        .setTrackIds(List.of(5001L))
                        .setStartTime(at)
                        .build())
                .setRuleVersion("1")
                .build();
    }

    private static Camera add(String name) {
        return await(context.getBean(Cameras.class)
                .add(CameraDraft.named(name, new StreamUrl("rtsp://u:geheim@127.0.0.1/x"))));
    }

    private static boolean active(Camera camera) {
        return await(context.getBean(Cameras.class).named(camera.name())).active();
    }

    private static List<String> outboxOf(Camera camera) {
        return await(context.getBean(DatabaseClient.class)
                .sql("select topic from outbox where key = :key order by entry_id")
                .bind("key", camera.key())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList());
    }

    private static long number(String sql) {
        return await(context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one());
    }

    private static String text(String sql) {
        return await(context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one());
    }

    private static <T> T await(Mono<T> mono) {
        return mono.toFuture().join();
    }
}
