package io.vigil.gateway.audit;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.handling.Handling;
import io.vigil.gateway.handling.Handlings;
import io.vigil.gateway.policy.Policies;
import io.vigil.gateway.policy.PolicySteps;
import io.vigil.gateway.zone.Zone;
import io.vigil.gateway.zone.Zones;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Every change is on record once, by its author, and nothing else is. */
class ChangesTest {
    private static final Actor ADA = new Actor(Actor.Kind.PERSON, "12", List.of("operator"));

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final Told told = new Told(database);

    @BeforeEach
    void forget() {
        told.forget();
    }

    @Test
    void shouldTellOnceOfEachChangeOfACameraWithItsAuthorAndTheNamesOfWhatChanged() {
        // Given
        Cameras cameras = database.bean(Cameras.class);

        // When
        Camera camera = byAda(cameras.add(draft("yard", "rtsp://u:geheim@127.0.0.1/x", 0)));
        byAda(cameras.change(camera.id(), draft("yard", "rtsp://u:geheim@127.0.0.1/x", 5)));
        byAda(cameras.change(camera.id(), draft("yard 2", "rtsp://u:streng@127.0.0.1/x", 5)));
        byAda(cameras.change(camera.id(), draft("yard 2", null, 5)));
        byAda(cameras.remove(camera.id()).thenReturn(true));

        // Then
        String object = "camera/" + camera.id();
        assertThat(told.lines())
                .containsExactly(
                        "person/12 camera.added " + object,
                        "person/12 camera.changed " + object + " [priority]",
                        "person/12 camera.changed " + object + " [name, url]",
                        "person/12 camera.removed " + object);
        assertThat(told.all()).extracting(AuditEvent::getEventId).doesNotHaveDuplicates();
        assertThat(told.all()).allSatisfy(event -> assertThat(event.getRoles()).containsExactly("operator"));
    }

    @Test
    void shouldTellOfZonesLinesHandlingAndPolicies() {
        // Given
        Camera camera = database.add("gate");
        told.forget();
        Zones zones = database.bean(Zones.class);
        Handlings handlings = database.bean(Handlings.class);
        PolicySteps policies = new PolicySteps(database.bean(Policies.class));

        // When
        Zone whole = await(zones.of(camera.id())).get(0);
        byAda(zones.replace(camera.id(), List.of(whole)));
        byAda(zones.replaceLines(camera.id(), List.of()));
        byAda(handlings.change(camera.id(), before -> masked(whole)));
        byAda(handlings.change(camera.id(), before -> before));
        byAda(policies.change(camera, CameraPolicy.open("driver fatigue study"), "ada"));
        byAda(policies.change(camera, CameraPolicy.CLOSED, "ada"));

        // Then
        String object = "camera/" + camera.id();
        assertThat(told.lines())
                .containsExactly(
                        "person/12 zones.changed " + object,
                        "person/12 lines.changed " + object,
                        "person/12 handling.changed " + object + " [masks]",
                        "person/12 policy.opened " + object,
                        "person/12 policy.closed " + object);
    }

    @Test
    void shouldTellNothingOfAChangeThatWasTakenBack() {
        // Given
        Cameras cameras = database.bean(Cameras.class);
        database.add("taken");
        told.forget();

        // When
        assertThatThrownBy(() -> byAda(cameras.add(draft("taken", "rtsp://127.0.0.1/x", 0))));
        assertThatThrownBy(() -> byAda(cameras.add(draft("half", "rtsp://127.0.0.1/x", 0))
                .flatMap(camera -> Mono.error(new IllegalStateException("the rest failed")))
                .as(database.bean(TransactionalOperator.class)::transactional)));

        // Then
        assertThat(told.lines()).isEmpty();
        assertThat(database.number("select count(*) from camera_network where camera_name = 'half'"))
                .isZero();
    }

    @Test
    void shouldTakeTheChangeBackWhereItCannotBeTold() {
        // Given
        Camera camera = database.add("unseen");
        Handlings handlings = database.bean(Handlings.class);
        Zone whole = await(database.bean(Zones.class).of(camera.id())).get(0);
        run("alter table outbox rename to outbox_away");

        // When
        try {
            assertThatThrownBy(() -> byAda(handlings.change(camera.id(), before -> masked(whole))));
        } finally {
            run("alter table outbox_away rename to outbox");
        }

        // Then
        assertThat(await(handlings.of(camera.id())).handling().masks()).isEmpty();
    }

    @Test
    void shouldSayThatTheGatewayItselfDidWhatNobodyAskedFor() {
        database.add("seed");
        assertThat(told.lines()).singleElement().asString().startsWith("vigil/- camera.added ");
    }

    @Test
    void shouldKeepEveryAddressPasswordAndNameOfACameraOutOfTheRecord() {
        // Given
        Cameras cameras = database.bean(Cameras.class);

        // When
        Camera camera = byAda(cameras.add(draft("Hinterhof", "rtsp://u:geheim@192.0.2.9:554/x", 0)));
        byAda(cameras.change(camera.id(), draft("Vorderhof", "rtsp://v:streng@192.0.2.10:554/x", 0)));
        byAda(new PolicySteps(database.bean(Policies.class))
                .change(camera, CameraPolicy.open("driver fatigue study"), "ada"));

        // Then
        assertThat(told.all().toString())
                .contains("policy.opened")
                .doesNotContain("geheim", "streng", "192.0.2", "rtsp", "Hinterhof", "Vorderhof", "fatigue", "ada");
    }

    private static Handling masked(Zone zone) {
        return new Handling(List.of(zone.polygon()), null);
    }

    private static void run(String sql) {
        await(database.bean(DatabaseClient.class).sql(sql).fetch().rowsUpdated().thenReturn(true));
    }

    private static CameraDraft draft(String name, @Nullable String url, int priority) {
        return new CameraDraft(
                name, url == null ? null : new StreamUrl(url), null, null, priority, "UTC", true, null, Place.UNKNOWN);
    }

    private static <T> T byAda(Mono<T> change) {
        return await(change.contextWrite(Audit.as(ADA)));
    }
}
