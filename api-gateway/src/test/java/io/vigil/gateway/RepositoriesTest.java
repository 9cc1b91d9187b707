package io.vigil.gateway;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import io.vigil.avro.IncidentState;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.CameraNameTaken;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraStatuses;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.IncidentSteps;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.policy.Policies;
import io.vigil.gateway.policy.PolicySteps;
import io.vigil.gateway.zone.Limits;
import io.vigil.gateway.zone.Zone;
import io.vigil.gateway.zone.Zones;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionException;

/** The SQL, on a real PostgreSQL. */
class RepositoriesTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    @Test
    void shouldAddACameraWithItsZoneAndItsMessagesInOneGo() {
        // When
        Camera camera = database.add("door");

        // Then
        assertThat(database.outboxOf(camera)).containsExactly("vigil.cameras.v1", "vigil.zones.v1");
        List<Zone> zones = await(database.bean(Zones.class).of(camera.id()));
        assertThat(zones).singleElement().satisfies(zone -> {
            assertThat(zone.name()).isEqualTo("Whole view");
            assertThat(zone.classNames()).containsExactly("person");
        });
        assertThat(database.text("select stream_url_encrypted from camera_network where camera_id = " + camera.id()))
                .doesNotContain("geheim");
    }

    @Test
    void shouldRefuseASecondCameraOfTheNameAndTellNobody() {
        database.add("twice");
        long before = database.number("select count(*) from outbox");
        assertThatThrownBy(() -> database.add("twice")).hasRootCauseInstanceOf(CameraNameTaken.class);
        assertThat(database.number("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    void shouldRemoveACameraWithItsZonesAndTombstones() {
        Camera camera = database.add("short-lived");
        await(database.bean(Cameras.class).remove(camera.id()).thenReturn(true));
        assertThat(database.outboxOf(camera))
                .containsExactly(
                        "vigil.cameras.v1",
                        "vigil.zones.v1",
                        "vigil.policies.v1",
                        "vigil.zones.v1",
                        "vigil.cameras.v1");
        assertThat(database.number("select count(*) from zones where camera_id = " + camera.id()))
                .isZero();
        assertThatThrownBy(() -> await(database.bean(CameraStatuses.class).view(camera.id())))
                .hasRootCauseInstanceOf(CameraNotFound.class);
    }

    @Test
    void shouldWatchDemoCamerasOnlyWhileThereIsNoOther() {
        // Given
        Cameras cameras = database.bean(Cameras.class);
        await(database.bean(DatabaseClient.class)
                .sql("delete from camera_network")
                .fetch()
                .rowsUpdated());
        StreamUrl url = new StreamUrl("rtsp://127.0.0.1/demo");
        Camera demo = await(cameras.add(new CameraDraft("demo", url, null, null, 0, "UTC", true, true, Place.UNKNOWN)));
        assertThat(active(demo)).isTrue();

        // When
        Camera own = database.add("own");

        // Then
        assertThat(active(demo)).isFalse();
        assertThat(active(own)).isTrue();
        assertThat(database.outboxOf(demo)).endsWith("vigil.cameras.v1").hasSize(3);

        // When
        await(cameras.remove(own.id()).thenReturn(true));

        // Then
        assertThat(active(demo)).isTrue();
    }

    @Test
    void shouldBeginWithAClosedPolicyAndNothingSaidOfIt() {
        Camera camera = database.add("unasked");
        assertThat(await(database.bean(CameraStatuses.class).view(camera.id())).policy())
                .isEqualTo(CameraPolicy.CLOSED);
        assertThat(database.outboxOf(camera)).doesNotContain("vigil.policies.v1");
    }

    @Test
    void shouldRememberWhoOpenedAndWhoClosedAPolicyAndWhatFor() {
        // Given
        Camera camera = database.add("asked");
        PolicySteps policies = new PolicySteps(database.bean(Policies.class));

        // When
        await(policies.change(camera, CameraPolicy.open("driver fatigue study"), "ada"));
        await(policies.change(camera, CameraPolicy.CLOSED, "grace"));

        // Then
        assertThat(await(policies.of(camera))).isEqualTo("false null grace");
        assertThat(database.text(
                        "select string_agg(affect || ' ' || coalesce(purpose, '-') || ' ' || changed_by, ', ' order by change_id)"
                                + " from camera_policy_changes where camera_id = " + camera.id()))
                .isEqualTo("true driver fatigue study ada, false - grace");
        assertThat(database.outboxOf(camera))
                .filteredOn("vigil.policies.v1"::equals)
                .hasSize(2);
    }

    @Test
    void shouldNotOpenAgainAtTheNextStartWhatAnOperatorClosed() {
        // Given
        Camera camera = database.add("seeded");
        Policies policies = database.bean(Policies.class);
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
        assertThat(database.outboxOf(camera))
                .filteredOn("vigil.policies.v1"::equals)
                .hasSize(2);
    }

    @Test
    void shouldKnowNoPolicyOfACameraThatIsNotThere() {
        PolicySteps steps = new PolicySteps(database.bean(Policies.class));
        Camera camera = database.add("gone");
        await(database.bean(Cameras.class).remove(camera.id()).thenReturn(true));
        assertThatThrownBy(() -> await(steps.change(camera, CameraPolicy.CLOSED, "ada")))
                .hasRootCauseInstanceOf(CameraNotFound.class);
    }

    @Test
    void shouldKeepZonesThatAreNamedByTheirIdAndDropTheOthers() {
        Camera camera = database.add("zoned");
        Zones zones = database.bean(Zones.class);
        Zone first = await(zones.of(camera.id())).get(0);
        Zone second = new Zone(null, "all", first.polygon(), List.of(), true, Limits.NONE);
        List<Zone> both = await(zones.replace(camera.id(), List.of(second, first)));
        assertThat(both).extracting(Zone::name).containsExactly("all", "Whole view");
        assertThat(both.get(1).id()).isEqualTo(first.id());
        assertThat(await(zones.replace(camera.id(), List.of()))).isEmpty();
    }

    @Test
    void shouldKeepEachStepOfAnIncidentOnceHoweverOftenAndInWhateverOrderItComes() {
        // Given
        IncidentSteps steps = new IncidentSteps(database.bean(Incidents.class));
        String id = UUID.randomUUID().toString();

        // When
        for (int round = 0; round < 2; round++) {
            await(steps.keep(step(id, 1, "opened", "suspicious")));
            await(steps.keep(step(id, 3, "cleared", "cleared")));
            await(steps.keep(step(id, 2, "confirmed", "confirmed")));
        }

        // Then
        assertThat(database.number("select count(*) from incident_transitions where incident_id = '" + id + "'"))
                .isEqualTo(3);
        assertThat(await(database.bean(Incidents.class).one(Scope.EVERYTHING, id))
                        .revision())
                .isEqualTo(3);
        assertThat(await(database.bean(Incidents.class).one(Scope.EVERYTHING, id))
                        .status())
                .isEqualTo("cleared");
    }

    @Test
    void shouldListIncidentsNewestFirst() {
        IncidentSteps steps = new IncidentSteps(database.bean(Incidents.class));
        for (int i = 0; i < 3; i++) {
            await(steps.keep(step(UUID.randomUUID().toString(), 1, "opened", "suspicious")));
        }
        assertThat(await(database.bean(Incidents.class)
                        .list(IncidentQuery.newest(2))
                        .collectList()))
                .hasSize(2);
    }

    @Test
    void shouldFailAsAwayWhilePostgresIsAwayAndWorkAgainAfterwards() throws Exception {
        // Given
        Cameras cameras = database.bean(Cameras.class);
        await(cameras.all().collectList());

        // When
        database.postgres().interrupt();

        // Then
        assertThatThrownBy(() -> await(cameras.all().collectList()))
                .cause()
                .isInstanceOfAny(DataAccessException.class, R2dbcException.class);
        assertThatThrownBy(() -> database.add("while away"))
                .cause()
                .isInstanceOfAny(DataAccessException.class, R2dbcException.class, TransactionException.class);

        // When
        database.postgres().resume();

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

    private static boolean active(Camera camera) {
        return await(database.bean(Cameras.class).named(camera.name())).active();
    }
}
