package io.vigil.capture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What processes have used, as Linux tells it (proc(5)).
 *
 * @param cpuSeconds user and system, of ended children too
 * @param pssKib memory, that shared with others by its share
 */
record Usage(double cpuSeconds, long pssKib, long threads) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int AFTER_NAME = 2;
    private static final int UTIME = 14 - 3;
    private static final int THREADS = 20 - 3;

    static Usage of(List<Process> processes) throws IOException {
        Usage sum = new Usage(0, 0, 0);
        for (Process process : processes) {
            Usage one = of(Path.of("/proc", Long.toString(process.pid())));
            sum = new Usage(sum.cpuSeconds + one.cpuSeconds, sum.pssKib + one.pssKib, sum.threads + one.threads);
        }
        return sum;
    }

    private static Usage of(Path folder) throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + AFTER_NAME).split(" ", -1);
        double ticks = 0;
        for (int field = UTIME; field < UTIME + 4; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        long pss = Files.readAllLines(folder.resolve("smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return new Usage(ticks / TICKS_PER_SECOND, pss, Long.parseLong(fields[THREADS]));
    }
}
