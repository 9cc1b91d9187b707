package io.vigil.system;

import static io.vigil.system.Run.assertThatAllIsAmong;
import static io.vigil.system.Run.assertThatAllIsThere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.AuditEvent;
import io.vigil.avro.Camera;
import io.vigil.avro.Observation;
import io.vigil.system.PersistentClients.Accepted;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The gateway dies by kill -9, several times, in a stream of callbacks, of a model's reports and of changes of
 * reference data at once. What was accepted is present, once.
 *
 * <p>A client that was not answered cannot know whether it was heard, and sends again. Callbacks and crimes are told by their
 * content: a repeat has the observation id of the first. An alert, or the same change of reference data again, is by contract
 * another one: it is there as often as it was done, the one right after the other, and no oftener than it was sent.
 */
class GatewayKilledIT {
    private static final int KILLS = 3;
    private static final int BETWEEN_KILLS = 3;
    private static final int AT_MOST_LATER_MS = 2_000;
    /** Twice as often as this the outbox is emptied. */
    private static final Duration PUBLISHED = Duration.ofSeconds(1);

    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static GatewayStand vigil;
    private static ReportingClients reports;
    private static ChangingClients changes;
    private static Told told;

    @BeforeAll
    static void killInAStream(TestReporter reporter) throws IOException, SQLException {
        vigil = GatewayStand.with(Map.of());
        long seed = System.nanoTime();
        reporter.publishEntry("seed", "" + seed);
        Random random = new Random(seed);
        try (PersistentClients clients = new PersistentClients()) {
            reports = ReportingClients.start(vigil, clients);
            changes = ChangingClients.start(vigil, clients);
            for (int kill = 0; kill < KILLS; kill++) {
                clients.awaitMore(BETWEEN_KILLS);
                PersistentClients.pause(Duration.ofMillis(random.nextInt(AT_MOST_LATER_MS)));
                if (kill % 2 == 0) {
                    vigil.database().holding("outbox", GatewayKilledIT::killAfterPublishing);
                } else {
                    vigil.killGateway();
                }
                vigil.startGateway();
            }
            clients.awaitMore(BETWEEN_KILLS);
            clients.finish();
        }
        await("the outbox is empty")
                .atMost(SETTLED)
                .until(() -> vigil.database().count("outbox") == 0);
        told = Told.by(new TopicReader(vigil.credentials()));
    }

    /** In the moment that chance seldom hits: the topics have what the outbox does not know yet to be there. */
    private static void killAfterPublishing() {
        PersistentClients.pause(PUBLISHED);
        vigil.killGateway();
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @Test
    void shouldHaveEachCallbackOnce() {
        Map<String, Set<String>> ids = Told.idsBySession(told.observations(), "killed");
        assertThat(ids.keySet()).isEqualTo(ReportingClients.sessions(reports.callbacks()));
        assertThat(ids).allSatisfy((session, own) -> assertThat(own).hasSize(1));
        await().atMost(SETTLED)
                .untilAsserted(() -> assertThat(
                                vigil.database().countLike("cv_analysis_results", "reported ->> 'session_id'", "%"))
                        .isEqualTo(ids.size()));
    }

    @Test
    void shouldHaveEachAlertAndItsStopInOrder() {
        List<String> words = told.observations(reports.watched(), Set.of("alert", "alert_stop")).stream()
                .map(one -> one.getKind().equals("alert") ? one.getType() : "stop")
                .toList();
        assertThatAllIsThere(words, reports.alerts(), ReportingClients::alert);
    }

    @Test
    void shouldHaveEachCrimeOnceInTheTableAndInTheTopic() throws SQLException {
        List<Observation> crimes = told.observations(reports.watched(), Set.of("crime"));
        assertThat(crimes)
                .extracting(Observation::getStartTime)
                .isEqualTo(reports.crimes().accepted().stream()
                        .map(one -> ReportingClients.crimeStart(one.number()))
                        .toList());
        assertThat(vigil.database().count("crimes", "camera_id", reports.watched()))
                .isEqualTo(crimes.size());
    }

    @Test
    void shouldHaveEachReferenceChangeInOrder() {
        String gate = changes.gate();
        assertThatAllIsThere(afterTheFirst(told.zones(gate)), changes.zones(), ChangingClients::zone);
        assertThatAllIsThere(told.purposes(gate), changes.policies(), ChangingClients::purpose);
        List<String> zonesOfTheYard = sinceUtc(told.camera(changes.yard(), Camera::getTimeZone));
        assertThatAllIsThere(zonesOfTheYard, changes.sites(), ChangingClients::timeZone);
        assertThat(zonesOfTheYard).hasSameSizeAs(changes.sites().accepted()); // the same again is no change
        // two clients change the gate, so either's changes are among the other's
        assertThatAllIsAmong(
                sinceUtc(told.camera(gate, Camera::getTimeZone)), changes.sites(), ChangingClients::timeZone);
        assertThatAllIsAmong(told.camera(gate, Camera::getLocation), changes.places(), ChangingClients::place);
        assertThat(told.camera(gate, Camera::getChangedAt)).isSorted();
    }

    @Test
    void shouldHaveEachNewCameraOnce() {
        List<String> names = changes.added().accepted().stream()
                .map(one -> ChangingClients.name(one.number()))
                .toList();
        assertThat(told.cameras())
                .extracting(Camera::getName)
                .filteredOn(name -> name.startsWith("added "))
                .containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            String id = vigil.cameraId(name);
            assertThat(told.zones(id)).as(name).hasSize(1);
            assertThat(told.audits("camera.added", id)).as(name).hasSize(1);
        }
    }

    @Test
    void shouldEndInTheTopicsAsInTheTables() {
        String path = "/api/v1/cameras/" + changes.gate();
        JsonNode camera = vigil.json(path);
        assertThat(camera.path("location").asText()).isEqualTo(last(told.camera(changes.gate(), Camera::getLocation)));
        assertThat(camera.path("timeZone").asText())
                .isEqualTo(last(told.camera(changes.gate(), Camera::getTimeZone)))
                .isEqualTo(last(told.camera(changes.yard(), Camera::getTimeZone)))
                .isEqualTo(vigil.json("/api/v1/sites/" + changes.site())
                        .path("timeZone")
                        .asText());
        assertThat(vigil.json(path + "/zones").path(0).path("name").asText())
                .isEqualTo(last(told.zones(changes.gate())));
        assertThat(vigil.json(path + "/policy").path("purpose").asText())
                .isEqualTo(last(told.purposes(changes.gate())));
    }

    @Test
    void shouldHaveEachChangeOnRecordOnce() throws SQLException {
        String gate = changes.gate();
        assertThat(told.audits()).extracting(AuditEvent::getEventId).doesNotHaveDuplicates();
        assertThat(told.audits("zones.changed", gate)).hasSameSizeAs(afterTheFirst(told.zones(gate)));
        assertThat(told.audits("policy.opened", gate))
                .hasSameSizeAs(told.purposes(gate))
                .hasSize(vigil.database().count("camera_policy_changes", "camera_id", gate));
        assertThat(told.audits("camera.changed", gate))
                .hasSameSizeAs(changes.places().accepted()); // the same again is no change
        assertThat(told.audits("site.changed", changes.site()))
                .hasSizeBetween(
                        changes.sites().accepted().size(),
                        changes.sites().accepted().stream()
                                .mapToInt(Accepted::sent)
                                .sum());
        await().atMost(SETTLED)
                .untilAsserted(() -> assertThat(vigil.database().count("audit_events"))
                        .isGreaterThanOrEqualTo(told.audits().size()));
        for (String object : List.of(gate, changes.yard(), changes.site(), reports.watched())) {
            assertThat(vigil.database().count("audit_events", "object_id", object))
                    .isEqualTo(told.audits().stream()
                            .filter(one -> object.equals(one.getObjectId()))
                            .count());
        }
    }

    @Test
    void shouldPublishNothingOfTheOutboxTwice() {
        assertThat(told.outboxEntries()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    private static List<String> afterTheFirst(List<String> all) {
        return all.subList(1, all.size());
    }

    /** Without what the site began with. */
    private static List<String> sinceUtc(List<String> timeZones) {
        return timeZones.stream().filter(zone -> !zone.equals("UTC")).toList();
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }
}
