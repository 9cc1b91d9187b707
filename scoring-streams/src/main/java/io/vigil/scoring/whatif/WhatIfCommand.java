package io.vigil.scoring.whatif;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vigil.fault.FailedStart;
import io.vigil.scoring.OfflineStreams;
import io.vigil.scoring.ScoringProperties;
import io.vigil.scoring.comparison.HtmlReport;
import io.vigil.scoring.comparison.Report;
import io.vigil.scoring.comparison.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Says from a shell what other settings would have raised. Exit code 0: done, 1: refused or failed, 2: not understood,
 * 130: stopped.
 */
public final class WhatIfCommand {
    private static final int STOPPED = 130;

    private final PrintStream say;
    private final PrintStream complain;
    private final Map<String, String> variables;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    WhatIfCommand(PrintStream say, PrintStream complain, Map<String, String> variables) {
        this.say = say;
        this.complain = complain;
        this.variables = Map.copyOf(variables);
    }

    public static void main(String[] words) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        WhatIfCommand command = new WhatIfCommand(System.out, System.err, System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(command::stop, "what-if-stop"));
        System.exit(command.run(List.of(words)));
    }

    /** Ctrl-C: waits until what the trial made is removed. */
    private void stop() {
        stop.countDown();
        try {
            if (!over.await(1, TimeUnit.MINUTES)) {
                complain.println("vigil: what the trial made is still there: './vigil what-if --clean' removes it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int run(List<String> words) {
        try {
            if (words.contains("--clean")) {
                clean(words);
            } else {
                tryOut(WhatIfTask.parse(words, Clock.systemUTC()));
            }
            return 0;
        } catch (BadUse e) {
            complain.println("vigil: " + e.getMessage());
            complain.print(WhatIfTask.USAGE);
            return 2;
        } catch (RuntimeException e) {
            complain.println("vigil: " + FailedStart.line(e).orElse(e.toString()));
            return stop.getCount() == 0 ? STOPPED : 1;
        } finally {
            over.countDown();
        }
    }

    private void tryOut(WhatIfTask task) {
        mayWrite(task.files().out());
        ScoringProperties running = TrialSettings.running(task.data(), variables);
        WhatIf whatIf = new WhatIf(
                task,
                (of, scratch) -> TrialSettings.load(of, variables, scratch),
                running.registry().open(),
                stop);
        ProgressLine line = new ProgressLine(complain, Boolean.getBoolean("vigil.terminal"));
        Report report;
        try {
            report = whatIf.run(running, line);
        } finally {
            line.end();
        }
        say.print(TextReport.of(report));
        write(task.files().out(), HtmlReport.of(report));
    }

    /** Before a long run and not after it. */
    private static void mayWrite(Path page) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        boolean writable = Files.exists(page) ? Files.isWritable(page) : folder != null && Files.isWritable(folder);
        if (!writable || Files.isDirectory(page)) {
            throw new BadUse("--out " + page + " cannot be written: name a file in a folder that is there");
        }
    }

    private void write(Path page, String html) {
        try {
            Files.writeString(page, html);
        } catch (IOException e) {
            throw new TrialRefused("cannot write the page " + page + ": correct --out or its rights", e);
        }
        say.println("the page: " + page.toAbsolutePath().normalize());
    }

    private void clean(List<String> words) {
        boolean dataOnly = words.size() == 3 && words.get(1).equals("--data");
        if (!words.get(0).equals("--clean") || (words.size() != 1 && !dataOnly)) {
            throw new BadUse("--clean takes --data only");
        }
        Optional<Path> data = dataOnly ? Optional.of(Path.of(words.get(2))) : Optional.empty();
        ScoringProperties running = TrialSettings.running(data, variables);
        OfflineStreams.partitions(running);
        try (Cluster cluster = new Cluster(running.kafka())) {
            Set<String> names = Scratch.names(cluster);
            for (String name : names) {
                if (cluster.isRunning(name)) {
                    say.println(name + " still runs, and is left alone");
                } else {
                    Scratch.remove(cluster, name);
                    say.println("removed what " + name + " left behind");
                }
            }
            if (names.isEmpty()) {
                say.println("nothing was left behind");
            }
        }
    }
}
