package io.vigil.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.folder.FolderLock;
import io.vigil.standalone.process.Leftovers;
import io.vigil.standalone.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The launcher that holds a data folder, as another shell sees it. */
final class RunningLauncher {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;

    RunningLauncher(DataFolder folder) {
        this.folder = folder;
    }

    /** Asks it to stop everything and waits until it has. */
    int stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> process = find();
        if (process.isEmpty()) {
            return stopLeftovers();
        }
        System.out.println("stopping everything in " + folder.root());
        process.get().destroy();
        if (isGone(process.get())) {
            System.out.println("stopped");
            return 0;
        }
        System.err.println("vigil: still stopping after " + PATIENCE.toSeconds() + " s, see './vigil status'");
        return 1;
    }

    /** Its record goes last; whether its parent has noticed its end is no matter. */
    private boolean isGone(ProcessHandle process) throws InterruptedException {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += GLANCE.toMillis()) {
            if (!process.isAlive() || !Files.exists(folder.launcher())) {
                return true;
            }
            new CountDownLatch(1).await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private int stopLeftovers() throws IOException {
        if (Files.isDirectory(folder.run())) {
            FolderLock lock = FolderLock.take(folder);
            try {
                Leftovers.stop(folder.run(), System.out::println);
            } finally {
                lock.close();
            }
        }
        System.out.println("nothing is running in " + folder.root());
        return 0;
    }

    int show() throws IOException {
        if (find().isEmpty() || !Files.exists(folder.state())) {
            System.out.println("nothing is running in " + folder.root());
            return 1;
        }
        String row = "%-10s %-12s %8s %8s %9s %9s  %s%n";
        System.out.printf(row, "part", "state", "pid", "for", "restarts", "memory", "");
        for (JsonNode part : new ObjectMapper().readTree(folder.state().toFile())) {
            long pid = part.path("pid").asLong();
            System.out.printf(
                    row,
                    part.path("name").asText(),
                    part.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                    pid == 0 ? "-" : pid,
                    elapsed(Instant.parse(part.path("since").asText())),
                    part.path("restarts").asInt(),
                    memory(pid),
                    part.path("detail").asText());
        }
        return 0;
    }

    private Optional<ProcessHandle> find() {
        return ProcessRecord.read(folder.launcher()).flatMap(ProcessRecord::find);
    }

    private static String elapsed(Instant since) {
        long seconds =
                Duration.between(since, java.time.Clock.systemUTC().instant()).toSeconds();
        return seconds < 120 ? seconds + " s" : seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }

    /** Resident memory where the system tells it. */
    private static String memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }
}
