package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.person;
import static io.vigil.scoring.ScoringFixture.report;
import static io.vigil.scoring.ScoringFixture.wholeView;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.Incident;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * This build goes on where an earlier one stopped: its changelogs, as the earlier one left them on a broker, are restored,
 * and the log goes on. Camera 1 had a confirmed incident open, camera 2 somebody who had stayed for 20 s in a zone where a
 * minute is too long, camera 3 an incident that had cleared. A build that is released adds its own state: {@code mvn
 * verify -Dit.test=UpgradeIT -Dstate.write=N}.
 */
class UpgradeIT {
    private static final List<String> CAMERAS = List.of("1", "2", "3");
    private static final RecordedState.Told NONE = new RecordedState.Told("", 0);
    private static final double STOPPED = 20;

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final Broker broker = Broker.shared();
    private final Log log = new Log(broker.connection());

    static List<Integer> states() throws IOException {
        return RecordedState.known();
    }

    @ParameterizedTest(name = "state {0}")
    @MethodSource("states")
    void shouldGoOnWithTheStateOfAnEarlierBuild(int number) throws IOException {
        // Given
        ScoringRun.Names names = ScoringRun.Names.of("upgrade-" + number);
        names.create(broker);
        RecordedState state = RecordedState.read(number, names::changelog);
        state.changelogs().stream()
                .map(LogRecord::topic)
                .distinct()
                .forEach(changelog -> log.create(changelog, Log.PARTITIONS, "compact"));
        log.write(state.changelogs());
        log.write(after(names));
        // When
        try (ScoringRun run = ScoringRun.start(broker, registry, names)) {
            run.awaitScored();
            List<Incident> incidents = run.written(Topics.INCIDENTS, registry);
            // Then
            confirmedIncidentClears(of("1", incidents), state.incidents().getOrDefault("1", NONE));
            stayIsCountedFromItsBeginning(of("2", incidents));
            zoneIsStillWatched(of("3", incidents));
            framesAreCountedFurther(run.written(Topics.CAMERA_HEALTH, registry));
        }
    }

    private static List<Incident> of(String camera, List<Incident> incidents) {
        return incidents.stream()
                .filter(incident -> incident.getCameraId().equals(camera))
                .toList();
    }

    private static void confirmedIncidentClears(List<Incident> incidents, RecordedState.Told open) {
        assertThat(incidents).hasSize(1);
        Incident cleared = incidents.get(0);
        assertThat(cleared.getTransition()).isEqualTo("cleared");
        assertThat(cleared.getIncidentId()).isEqualTo(open.incidentId());
        assertThat(cleared.getRevision()).isEqualTo(open.revision() + 1);
        assertThat(cleared.getBefore().getStatus()).isEqualTo("confirmed");
    }

    /** Half of what makes an incident is reached after 37.5 s; a stay that began at the upgrade would have only 30. */
    private static void stayIsCountedFromItsBeginning(List<Incident> incidents) {
        assertThat(incidents).extracting(Incident::getTransition).contains("opened");
        assertThat(incidents.get(0).getAt()).isBetween(at(37), at(38));
    }

    /** Zones are not in the log again, and the frames that were scored before the stop come twice. */
    private static void zoneIsStillWatched(List<Incident> incidents) {
        assertThat(incidents).extracting(Incident::getRevision).startsWith(1);
        assertThat(incidents).extracting(Incident::getTransition).containsOnlyOnce("opened");
        assertThat(incidents.get(0).getAt()).isEqualTo(at(40));
    }

    private static void framesAreCountedFurther(List<CameraHealth> health) {
        CameraHealth last = health.stream()
                .filter(one -> one.getCameraId().equals("1"))
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(last.getScored()).isEqualTo(251);
        // the first recorded state has frames and reports of sessions that are not called the same: both may count
        assertThat(last.getCaptured()).isGreaterThanOrEqualTo(251);
    }

    @Test
    @EnabledIfSystemProperty(named = "state.write", matches = "\\d+")
    void shouldRecordTheStateOfThisBuild() throws IOException {
        ScoringRun.Names names = ScoringRun.Names.of("record");
        names.create(broker);
        log.write(before(names));
        try (ScoringRun run = ScoringRun.start(broker, registry, names)) {
            run.awaitScored();
            RecordedState.write(Integer.getInteger("state.write"), run, log, registry);
        }
    }

    /** 20 s; camera 3's person leaves after 4. */
    private List<LogRecord> before(ScoringRun.Names names) {
        InputLog input = new InputLog(registry, names.topics());
        for (String camera : CAMERAS) {
            input.zones(camera, camera.equals("2") ? wholeView(false, 60_000L) : wholeView(true, 5_000L));
        }
        seconds(input, 0, STOPPED, Map.of("1", STOPPED, "2", STOPPED, "3", 4.0));
        return input.take();
    }

    /** The last second once more, then 30 s in which camera 1 is empty and somebody comes back to camera 3 after 20. */
    private List<LogRecord> after(ScoringRun.Names names) {
        InputLog input = new InputLog(registry, names.topics());
        seconds(input, STOPPED - 1, STOPPED, Map.of("1", STOPPED, "2", STOPPED, "3", 0.0));
        seconds(input, STOPPED + 0.2, 39.8, Map.of("1", 0.0, "2", 60.0, "3", 0.0));
        seconds(input, 40, 50, Map.of("1", 0.0, "2", 60.0, "3", 60.0));
        return input.take();
    }

    /** @param until when each camera's person leaves */
    private static void seconds(InputLog input, double from, double to, Map<String, Double> until) {
        for (long i = Math.round(from * 5); i <= Math.round(to * 5); i++) {
            double seconds = i / 5.0;
            for (String camera : CAMERAS) {
                boolean there = seconds <= until.getOrDefault(camera, 0.0);
                input.frame((there ? detections(camera, seconds, person(1_000)) : detections(camera, seconds)).build());
                if (i % 5 == 0) {
                    input.report(report(camera, seconds, "online")
                            .setCaptured(i + 1)
                            .setPublished(i + 1)
                            .build());
                }
            }
            if (i % 10 == 0) {
                input.tick(seconds);
            }
        }
    }
}
