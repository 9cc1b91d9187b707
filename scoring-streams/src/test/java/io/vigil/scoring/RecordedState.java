package io.vigil.scoring;

import io.vigil.avro.Incident;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The changelogs that a build left behind, as {@code src/test/resources/state/N.txt}: a line {@code incident CAMERA ID
 * REVISION} for each camera's last transition, then {@code STORE PARTITION TIME KEY VALUE}, the last two in hexadecimal.
 *
 * @param incidents the last told, by camera
 */
record RecordedState(Map<String, Told> incidents, List<LogRecord> changelogs) {
    private static final Path STATES = Path.of("src/test/resources/state");

    record Told(String incidentId, int revision) {}

    static List<Integer> known() throws IOException {
        try (Stream<Path> files = Files.list(STATES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                    .sorted()
                    .toList();
        }
    }

    /** @param changelog names the topic of a store */
    static RecordedState read(int number, java.util.function.UnaryOperator<String> changelog) throws IOException {
        Map<String, Told> incidents = new TreeMap<>();
        List<LogRecord> changelogs = new ArrayList<>();
        for (String line : Files.readAllLines(STATES.resolve(number + ".txt"))) {
            String[] part = line.split(" ", 2);
            if (part[0].equals("incident")) {
                String[] told = part[1].split(" ", -1);
                incidents.put(told[0], new Told(told[1], Integer.parseInt(told[2])));
            } else {
                changelogs.add(LogRecord.parse(changelog.apply(part[0]), part[1]));
            }
        }
        return new RecordedState(incidents, changelogs);
    }

    /** Keeps what a run has told and stored. */
    static void write(int number, ScoringRun run, Log log, SchemaRegistry registry) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, String> told = new TreeMap<>();
        for (Incident incident : run.written(Topics.INCIDENTS, registry)) {
            told.put(incident.getCameraId(), incident.getIncidentId() + " " + incident.getRevision());
        }
        told.forEach((camera, last) -> lines.add("incident " + camera + " " + last));
        for (String store : run.stores()) {
            Map<String, String> latest = new TreeMap<>();
            log.read(run.changelog(store))
                    .forEach(record -> latest.put(record.partition() + " " + record.key(), record.text()));
            latest.values().forEach(text -> lines.add(store + " " + text));
        }
        Files.write(STATES.resolve(number + ".txt"), lines);
    }
}
