package io.vigil.gateway.audit;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.camera.Camera;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;

/** The table of the trail, on a real PostgreSQL. */
class AuditEventsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private final AuditEvents events = database.bean(AuditEvents.class);

    @BeforeEach
    void empty() {
        await(database.bean(DatabaseClient.class)
                .sql("delete from audit_events")
                .fetch()
                .rowsUpdated());
    }

    @Test
    void shouldShowARecordAsItWasToldWithTheNameThatItsCameraHasNow() {
        // Given
        Camera camera = database.add("Hof");
        AuditEvent event = AuditEvent.newBuilder(event(1, "12", "live.left", camera.key()))
                .setRoles(List.of("operator"))
                .setAddress("192.0.2.7")
                .setChanged(List.of("name", "url"))
                .setCount(3)
                .setDurationMs(90_500L)
                .setPart(Map.of("format", "csv"))
                .setRequestId("r1")
                .build();

        // When
        await(events.keep(List.of(event)).thenReturn(true));

        // Then
        assertThat(list(query(null, null, null)))
                .containsExactly(new AuditEntry(
                        "e1",
                        START.plusSeconds(1),
                        "person/12",
                        null,
                        List.of("operator"),
                        "192.0.2.7",
                        "live.left",
                        "camera/" + camera.id(),
                        "Hof",
                        List.of("name", "url"),
                        "done",
                        null,
                        3,
                        90.5,
                        Map.of("format", "csv"),
                        "r1"));
    }

    @Test
    void shouldKeepARecordOnceHoweverOftenItComes() {
        keep(event(1, "12", "camera.changed", "3"), event(2, "12", "camera.changed", "3"));
        keep(event(2, "12", "camera.changed", "3"), event(3, "12", "camera.changed", "3"));
        assertThat(ids(query(null, null, null))).containsExactly("e3", "e2", "e1");
    }

    @Test
    void shouldFindByActorActionObjectAndTime() {
        keep(
                event(1, "12", "camera.changed", "3"),
                event(2, "12", "camera.removed", "4"),
                event(3, "7", "zones.changed", "3"),
                event(4, "7", "live.viewed", null));
        assertThat(ids(query("person/12", null, null))).containsExactly("e2", "e1");
        assertThat(ids(query("person", null, null))).hasSize(4);
        assertThat(ids(query("token", null, null))).isEmpty();
        assertThat(ids(query(null, "camera", null))).containsExactly("e2", "e1");
        assertThat(ids(query(null, "zones.changed", null))).containsExactly("e3");
        assertThat(ids(query(null, null, "camera/3"))).containsExactly("e3", "e1");
        assertThat(ids(new AuditQuery(null, null, null, START.plusSeconds(2), START.plusSeconds(4), 50, null)))
                .containsExactly("e3", "e2");
        assertThat(ids(query("person/12", "camera.changed", "camera/3"))).containsExactly("e1");
    }

    @Test
    void shouldGoThroughAllPagesWithoutGapOrRepeatEvenWithinOneMoment() {
        // Given
        List<AuditEvent> all = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> AuditEvent.newBuilder(event(number, "12", "camera.changed", "3"))
                        .setAt(START)
                        .build())
                .toList();
        await(events.keep(all).thenReturn(true));

        // When
        List<String> found = await(events.all(new AuditQuery(null, null, null, null, null, 3, null))
                .map(AuditEntry::id)
                .collectList());

        // Then
        assertThat(found).containsExactly("e7", "e6", "e5", "e4", "e3", "e2", "e1");
    }

    @Test
    void shouldForgetWhatIsOldAndKeepTheRest() {
        keep(event(1, "12", "camera.changed", "3"), event(60, "12", "camera.changed", "3"));
        assertThat(await(events.forget(START.plusSeconds(30)))).isOne();
        assertThat(ids(query(null, null, null))).containsExactly("e60");
    }

    private void keep(AuditEvent... some) {
        await(events.keep(List.of(some)).thenReturn(true));
    }

    private List<AuditEntry> list(AuditQuery query) {
        return await(events.list(query).collectList());
    }

    private List<String> ids(AuditQuery query) {
        return list(query).stream().map(AuditEntry::id).toList();
    }

    private static AuditQuery query(@Nullable String actor, @Nullable String action, @Nullable String object) {
        return new AuditQuery(actor, action, object, null, null, 50, null);
    }

    private static AuditEvent event(int number, String person, String action, @Nullable String camera) {
        return AuditEvent.newBuilder()
                .setEventId("e" + number)
                .setAt(START.plusSeconds(number))
                .setActorKind("person")
                .setActorId(person)
                .setAction(action)
                .setObjectKind("camera")
                .setObjectId(camera)
                .setOutcome("done")
                .build();
    }
}
