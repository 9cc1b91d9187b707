package io.vigil.scoring.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.fault.FailedStart;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Lists and resets baselines from a shell. Exit code 0: done, 1: refused, 2: not understood. */
public final class BaselinesCommand {
    private final PrintStream say;
    private final PrintStream complain;
    private final Clock clock;

    BaselinesCommand(PrintStream say, PrintStream complain, Clock clock) {
        this.say = say;
        this.complain = complain;
        this.clock = clock;
    }

    public static void main(String[] words) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(
                new BaselinesCommand(System.out, System.err, Clock.systemUTC()).run(List.of(words), System.getenv()));
    }

    int run(List<String> words, Map<String, String> variables) {
        BaselinesTask task;
        try {
            task = BaselinesTask.parse(words);
        } catch (IllegalArgumentException e) {
            complain.println("vigil: " + e.getMessage());
            complain.print(BaselinesTask.USAGE);
            return 2;
        }
        try {
            Location location = Location.find(task.data(), variables);
            SchemaRegistry registry = location.registry().open();
            TableListener tables = new TableListener(location.kafka(), registry);
            task.reset()
                    .ifPresentOrElse(
                            subject -> reset(subject, tables, new ResetPublisher(location.kafka(), registry)),
                            () -> list(tables.read(Topics.SUBJECT_KEYS), tables.read(Topics.BASELINES)));
            return 0;
        } catch (RuntimeException e) {
            complain.println("vigil: " + FailedStart.line(e).orElse(e.toString()));
            return 1;
        }
    }

    void list(SortedMap<String, SubjectKey> keys, SortedMap<String, Baseline> baselines) {
        keys.forEach((subject, key) -> say.println(subject + "  " + line(key, baselines.get(subject))));
        if (keys.isEmpty()) {
            say.println("no subject has a key, so there is no baseline");
        }
    }

    private static String line(SubjectKey key, @Nullable Baseline baseline) {
        Instant since = key.getBaselineSince();
        String begun = since == null ? "" : ", begun anew " + since.truncatedTo(ChronoUnit.SECONDS);
        return baseline == null
                ? "nothing rolled yet" + begun
                : (baseline.getReady() ? "ready" : "learning") + ", rolled up to " + baseline.getRolledDay() + begun;
    }

    private void reset(String subject, TableListener tables, ResetPublisher publisher) {
        SubjectKey key = tables.read(Topics.SUBJECT_KEYS).get(subject);
        if (key == null) {
            throw new BaselinesRefused(
                    "there is no baseline of " + subject + "; './vigil baselines list' says whose there are");
        }
        publisher.publish(key, clock.instant());
        say.println("the baseline of " + subject + " begins anew");
    }
}
