package io.vigil.standalone;

import io.vigil.standalone.command.Command;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Shows the end of one part's log or of all, and what is added while somebody watches. */
final class LogView {
    private static final int TAIL = 16 * 1024;
    private static final int LINES = 40;
    private static final int WATCH_MS = 300;

    private final DataFolder folder;

    LogView(DataFolder folder) {
        this.folder = folder;
    }

    int show(Command.Logs wanted) throws IOException, InterruptedException {
        Map<Path, Long> seen = new LinkedHashMap<>();
        List<Path> logs = logs(wanted);
        for (Path log : logs) {
            long size = Files.size(log);
            List<String> lines =
                    read(log, Math.max(0, size - TAIL), size).lines().toList();
            print(log, logs.size() > 1, lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
            seen.put(log, size);
        }
        while (wanted.follow() && !new CountDownLatch(1).await(WATCH_MS, TimeUnit.MILLISECONDS)) {
            follow(logs, seen);
        }
        return 0;
    }

    private static void follow(List<Path> logs, Map<Path, Long> seen) throws IOException {
        for (Path log : logs) {
            long size = Files.exists(log) ? Files.size(log) : 0;
            long from = Math.min(seen.getOrDefault(log, 0L), size);
            String added = read(log, from, size);
            String whole = added.substring(0, added.lastIndexOf('\n') + 1);
            print(log, logs.size() > 1, whole.lines().toList());
            seen.put(log, from + whole.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private List<Path> logs(Command.Logs wanted) throws IOException {
        if (!Files.isDirectory(folder.logs())) {
            throw new CannotStart("there are no logs in " + folder.root() + ": nothing was started there");
        }
        try (Stream<Path> files = Files.list(folder.logs())) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            List<Path> chosen = all.stream()
                    .filter(file ->
                            wanted.part().map(name -> name.equals(name(file))).orElse(true))
                    .toList();
            if (chosen.isEmpty()) {
                throw new CannotStart("there is no such log: use one of "
                        + String.join(", ", all.stream().map(LogView::name).toList()));
            }
            return chosen;
        }
    }

    private static String read(Path log, long from, long to) throws IOException {
        if (to <= from) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(to - from, 1 << 20)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void print(Path log, boolean several, List<String> lines) {
        lines.forEach(line -> System.out.println(several ? String.format("%-10s | %s", name(log), line) : line));
    }

    private static String name(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }
}
