package io.vigil.scoring;

import io.vigil.scoring.month.Month;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Records per CPU-second of each part of the topology and of all of it, beside a pass-through of the same records, in one
 * run: each part in turn, {@code -Drounds=3} times over, each time in a JVM of its own. The log is {@link Month}'s, of
 * {@code -Ddays=3}.
 *
 * <pre>
 * mvn -o -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dexec.args="-cp %classpath io.vigil.scoring.ThroughputBenchmark"
 * </pre>
 */
final class ThroughputBenchmark {

    private ThroughputBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("days") == null) {
            System.setProperty("days", "3");
        }
        int rounds = Integer.getInteger("rounds", 3);
        Path folder = Files.createTempDirectory("vigil-throughput");
        Map<Part, List<Measurement>> taken = new EnumMap<>(Part.class);
        try (MonthLog log = MonthLog.write(Month.given())) {
            for (int round = 1; round <= rounds; round++) {
                for (Part part : parts(arguments)) {
                    String id = part.name().toLowerCase(Locale.ROOT) + "-" + round;
                    Measurement one = Measurement.take(part, log.broker().connection(), id, folder);
                    taken.computeIfAbsent(part, any -> new ArrayList<>()).add(one);
                    System.out.printf(Locale.ROOT, "round %d %-12s %,.0f%n", round, part, one.perCpuSecond());
                }
            }
        }
        print(taken);
        System.exit(0);
    }

    private static List<Part> parts(String[] named) {
        return named.length == 0
                ? List.of(Part.values())
                : List.of(named).stream().map(Part::valueOf).toList();
    }

    private static void print(Map<Part, List<Measurement>> taken) {
        double base = taken.containsKey(Part.PASS_THROUGH)
                ? Measurement.median(Objects.requireNonNull(taken.get(Part.PASS_THROUGH)))
                        .perCpuSecond()
                : Double.NaN;
        System.out.println("| part | records a CPU-second, median (least-most) | of pass-through | records a second |");
        System.out.println("|---|---|---|---|");
        taken.forEach((part, measurements) -> {
            Measurement median = Measurement.median(measurements);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f (%,.0f-%,.0f) | %.2f | %,.0f |%n",
                    part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    median.perCpuSecond(),
                    measurements.stream()
                            .mapToDouble(Measurement::perCpuSecond)
                            .min()
                            .orElse(0),
                    measurements.stream()
                            .mapToDouble(Measurement::perCpuSecond)
                            .max()
                            .orElse(0),
                    median.perCpuSecond() / base,
                    median.perSecond());
        });
    }
}
