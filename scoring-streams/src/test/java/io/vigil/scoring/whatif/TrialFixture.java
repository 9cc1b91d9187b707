package io.vigil.scoring.whatif;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A data folder as a running Vigil keeps it, and tasks for it. */
record TrialFixture(Path data) {

    static TrialFixture on(Path data, String brokers) throws IOException {
        return on(data, brokers, URI.create("http://127.0.0.1:1"));
    }

    static TrialFixture on(Path data, String brokers, URI registry) throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/scoring.yml"), """
                {"vigil": {"kafka": {"bootstrap-servers": "%s"}, "registry": {"url": "%s"},
                           "scoring": {"state-dir": "%s", "instance-id": "standalone", "rules": {"quiet": "7s"}}}}
                """.formatted(brokers, registry, data.resolve("scoring")));
        return new TrialFixture(data);
    }

    WhatIfTask task(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return WhatIfTask.parse(all, Clock.systemUTC());
    }

    TrialSettings settings(String... words) {
        List<String> all = new ArrayList<>(List.of("--from", "1h", "--to", "now"));
        all.addAll(List.of(words));
        return load(task(all.toArray(String[]::new)), new Scratch("vigil-what-if-7", data.resolve("scratch")));
    }

    static TrialSettings load(WhatIfTask task, Scratch scratch) {
        return TrialSettings.load(task, Map.of(), scratch);
    }
}
