package io.vigil.scoring;

import io.vigil.scoring.month.Month;
import java.nio.file.Files;
import java.util.Locale;

/**
 * Replays a generated month of 100 cameras ({@link Month} says what is in it) through the whole topology, from the first
 * record to the last, and prints minutes and records per CPU-second; the first fifth, in which code is compiled, is left
 * out of the latter and of the rate. {@code -Dcameras -Ddays -Dvisits -Dseed -Dthreads -Dheap} change the load.
 *
 * <pre>
 * mvn -o -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dexec.args="-cp %classpath io.vigil.scoring.ReplayBenchmark"
 * </pre>
 */
final class ReplayBenchmark {

    private ReplayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (MonthLog log = MonthLog.write(Month.given())) {
            long began = System.nanoTime();
            Measurement taken = Measurement.take(
                    Part.EVERYTHING, log.broker().connection(), "replay", Files.createTempDirectory("vigil-replay"));
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "replayed %,d records (%,d MB) in %.1f minutes, start of the service included%n",
                    log.frames(),
                    log.bytes() / 1_000_000,
                    seconds / 60);
            System.out.printf(
                    Locale.ROOT,
                    "%,.0f records per CPU-second, %,.0f a second, over %,d records in %.1f s and %.1f CPU-seconds%n",
                    taken.perCpuSecond(),
                    taken.perSecond(),
                    taken.records(),
                    taken.time().toMillis() / 1000.0,
                    taken.processor().toMillis() / 1000.0);
            System.out.printf(
                    Locale.ROOT,
                    "at that rate the month at 5 frames a second throughout, %,d records, takes %.1f hours of one core%n",
                    log.month().framesOfAll(),
                    log.month().framesOfAll() / taken.perCpuSecond() / 3600);
        }
        System.exit(0);
    }
}
