package io.vigil.scoring;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Registry;
import java.time.Duration;
import java.util.Random;

/**
 * Kills the service with -9 at random moments while a log is written, and counts what was lost or told twice:
 *
 * <pre>
 * mvn -o -q -DskipTests verify dependency:build-classpath -Dmdep.outputFile=target/cp     # in scoring-streams
 * java -cp target/test-classes:target/classes:$(cat target/cp) io.vigil.scoring.KillBenchmark [KILLS [SEED [INSTANCES]]]
 * </pre>
 *
 * 50 kills of one instance without a given seed; it prints the seed that repeats the run.
 */
public final class KillBenchmark {

    private KillBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextInt(1_000_000);
        int instances = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        System.out.printf("%d kills of %d instance(s), seed %d%n", kills, instances, seed);
        try (Broker broker = Broker.start();
                Registry registry = Registry.start()) {
            long start = System.nanoTime();
            KillTrial.Result result = new KillTrial(broker, registry)
                    .run(new KillTrial.Plan(seed, kills, instances, 2, Duration.ofSeconds(12)));
            System.out.printf(
                    "%d frames, %d kills, %d transitions expected: lost %d, twice %d, gaps %d, different %d; %d s%n",
                    result.frames(),
                    result.kills(),
                    result.expected(),
                    result.lost(),
                    result.twice(),
                    result.gaps(),
                    result.different(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
        System.exit(0);
    }
}
