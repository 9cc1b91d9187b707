package io.vigil.scoring.whatif;

import io.vigil.scoring.OfflineStreams;
import io.vigil.scoring.ScoringProperties;
import io.vigil.scoring.comparison.Counts;
import io.vigil.scoring.comparison.Difference;
import io.vigil.scoring.comparison.Matching;
import io.vigil.scoring.comparison.Pair;
import io.vigil.scoring.comparison.Report;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A trial from its checks to its report. */
final class WhatIf {
    private final WhatIfTask task;
    private final BiFunction<WhatIfTask, Scratch, TrialSettings> loader;
    private final SchemaRegistry registry;
    private final ZonesFile zones;
    private final CountDownLatch stop;

    /**
     * @param loader makes the settings for a trial of that name
     * @param stop ends the trial when it is counted down; what it made is removed all the same
     */
    WhatIf(
            WhatIfTask task,
            BiFunction<WhatIfTask, Scratch, TrialSettings> loader,
            SchemaRegistry registry,
            CountDownLatch stop) {
        this.task = task;
        this.loader = loader;
        this.registry = registry;
        this.zones = task.files().zones().map(ZonesFile::read).orElse(ZonesFile.NONE);
        this.stop = stop;
    }

    /**
     * Blocks until the trial is over.
     *
     * @param running the service's own
     * @throws BadUse for settings that there are not
     * @throws TrialRefused where it cannot be made
     */
    Report run(ScoringProperties running, Trial.Watcher watcher) {
        int partitions = OfflineStreams.partitions(running);
        SchemaCheck.verify(registry, Topics.INCIDENTS);
        try (Cluster cluster = new Cluster(running.kafka())) {
            Scratch scratch = Scratch.next(cluster);
            try {
                TrialSettings settings = loader.apply(task, scratch);
                Bounds bounds = Bounds.find(cluster, task.range(), Tables.topics());
                scratch.create(cluster, topics(), partitions);
                return run(cluster, scratch, settings, bounds, watcher);
            } finally {
                end(cluster, scratch);
            }
        }
    }

    private void end(Cluster cluster, Scratch scratch) {
        scratch.removeFolder();
        if (!task.keep()) {
            Scratch.remove(cluster, scratch.id());
        }
    }

    private static List<Topic<?>> topics() {
        return Stream.<Topic<?>>concat(OfflineStreams.written().stream(), Tables.topics().stream())
                .toList();
    }

    private Report run(Cluster cluster, Scratch scratch, TrialSettings settings, Bounds bounds, Trial.Watcher watcher) {
        long began = System.nanoTime();
        ScoringProperties tried = settings.tried();
        List<String> notes = new ArrayList<>(bounds.notes());
        notes.addAll(new Tables(tried.kafka(), registry, task.range(), zones).copy(scratch));
        Tables.topics().forEach(topic -> bounds.addWhole(cluster, scratch.name(topic)));
        Trial trial = new Trial(cluster, scratch, bounds, stop);
        trial.run(tried, registry, task.cameras(), watcher);
        if (trial.frames() == 0) {
            throw new TrialRefused("no detection of camera " + String.join(", ", task.cameras())
                    + " is in the range: correct --cameras, --from or --to");
        }
        if (trial.refused() > 0) {
            notes.add(trial.refused() + " records were refused, as they would be live");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return report(scratch, settings, notes, new Report.Effort(bounds.size(), took));
    }

    private Report report(Scratch scratch, TrialSettings settings, List<String> notes, Report.Effort effort) {
        Results results = new Results(settings.tried().kafka(), registry, task.range(), task.cameras());
        Results.Source real = new Results.Source(Topic::name, task.range().from());
        Results.Source trial = new Results.Source(scratch::name, Instant.EPOCH);
        Counts versions = new Counts();
        List<Pair> pairs =
                Matching.of(results.incidents(real, versions::was), results.incidents(trial, versions::wouldBe));
        Map<String, Counts> others = new LinkedHashMap<>();
        results.counts(real, others, Counts::was);
        results.counts(trial, others, Counts::wouldBe);
        notes.add(read());
        List<Difference> differences =
                Stream.concat(settings.differences().stream(), ofZones()).toList();
        return new Report(
                task.range().from(), task.range().until(), pairs, others, differences, versions, notes, effort);
    }

    private String read() {
        return "Read from " + task.range().start() + ", to know what the range begins with, to "
                + task.range().end() + ". What began before the range is in no figure. What is learned of scenes and"
                + " subjects was learned anew from the beginning, so what needs days of it is missing; a longer"
                + " --warm-up learns more.";
    }

    private Stream<Difference> ofZones() {
        Set<String> cameras = zones.cameras();
        String file = task.files().zones().map(path -> "those of " + path).orElse("");
        return cameras.isEmpty()
                ? Stream.empty()
                : Stream.of(new Difference("zones of camera " + String.join(", ", cameras), "as they were", file));
    }
}
