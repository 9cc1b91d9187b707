package io.vigil.gateway.instance;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.handling.Handling;
import io.vigil.gateway.handling.Handling.Ordered;
import io.vigil.gateway.handling.Handlings;
import io.vigil.gateway.instance.ModelInstances.Sealed;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.zone.Corner;
import io.vigil.gateway.zone.Polygon;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** A camera's handling on a real PostgreSQL, and how a model instance hears of it. */
class HandlingToldTest {
    private static final Polygon TRIANGLE =
            new Polygon(List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 0.25)));

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static Handlings handlings;
    private static Assignments instances;
    private static ModelInstance capture;

    @BeforeAll
    static void logIn() {
        handlings = database.bean(Handlings.class);
        instances = new Assignments(database.bean(DatabaseClient.class));
        ModelInstances accounts = new ModelInstances(database.bean(DatabaseClient.class));
        String key = database.bean(SecretBox.class).seal(Base64.getEncoder().encodeToString(new byte[32]));
        await(accounts.put(
                        new InstanceDraft("Capture", "capture@site", "127.0.0.1/32", null, true),
                        new Sealed("hash", key))
                .thenReturn(true));
        capture = await(accounts.byEmail("capture@site"));
    }

    @Test
    void shouldBeInForceOnlyOnceTheInstanceWasToldOfIt() {
        // Given
        Camera camera = database.add("masked");
        assertThat(await(handlings.of(camera.id()))).isEqualTo(new Ordered(new Handling(List.of(), null), true));

        // When
        Handling masked = new Handling(List.of(TRIANGLE), true);
        Ordered changed = await(handlings.change(camera.id(), before -> masked));

        // Then
        assertThat(changed).isEqualTo(new Ordered(masked, false));

        // When another change comes between the list and its being told
        List<AssignedCamera> list = await(instances.cameras(capture.id()).collectList());
        await(handlings.change(camera.id(), before -> new Handling(List.of(), true)));
        await(instances.told(list).thenReturn(true));

        // Then
        assertThat(await(handlings.of(camera.id())).inForce()).isFalse();

        // When
        await(instances.cameras(capture.id()).collectList().delayUntil(instances::told));

        // Then
        assertThat(await(handlings.of(camera.id()))).isEqualTo(new Ordered(new Handling(List.of(), true), true));
    }

    @Test
    void shouldStayInForceWhereNothingWasChanged() {
        Camera camera = database.add("unchanged");
        assertThat(await(handlings.change(camera.id(), before -> before)).inForce())
                .isTrue();
    }

    @Test
    void shouldTellTheInstanceBesideTheContractsOwnFields() {
        // Given
        Camera camera = database.add("told");
        await(handlings.change(camera.id(), before -> new Handling(List.of(TRIANGLE), false)));

        // When
        CameraEnvelope envelope = new CameraEnvelope(
                database.bean(SecretBox.class), JsonMapper.builder().build());
        AssignedCamera assigned = await(instances
                .cameras(capture.id())
                .filter(each -> each.id() == camera.id())
                .next());
        Map<String, Object> entry = envelope.of(assigned, capture);

        // Then
        assertThat(entry)
                .containsKeys("id", "name", "encrypted_data", "lat", "lang", "storage_type", "police_station_id")
                .containsEntry("motion_gate", false);
        assertThat(entry.get("masks"))
                .hasToString("[[{\"x\":0.0,\"y\":0.0},{\"x\":0.5,\"y\":0.0},{\"x\":0.5,\"y\":0.25}]]");
    }

    @Test
    void shouldKnowNoHandlingOfACameraThatIsNotThere() {
        assertThatThrownBy(() -> await(handlings.of(-1))).hasRootCauseInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> await(handlings.change(-1, before -> before)))
                .hasRootCauseInstanceOf(CameraNotFound.class);
    }
}
