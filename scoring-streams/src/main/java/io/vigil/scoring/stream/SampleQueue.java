package io.vigil.scoring.stream;

import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.subject.Handed.Mark;
import io.vigil.scoring.subject.Marks;
import io.vigil.scoring.subject.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps samples until every partition of cameras has marked their time as passed, and then gives them in their turn. Where a
 * partition stops marking, all wait for it: its cameras may have seen the same subjects. That is told once it lasts; and when too
 * many wait, the earliest go ahead, because memory ends before patience does.
 */
final class SampleQueue {
    private static final Logger log = LoggerFactory.getLogger(SampleQueue.class);
    private static final String ALL = "marks";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int SHARE_OUT_OF_TURN = 10;

    private final KeyValueStore<String, Sample> waiting;
    private final KeyValueStore<String, Marks> marks;
    private final int partitions;
    private boolean complained;

    /** @param partitions of cameras, all of which have to mark */
    SampleQueue(KeyValueStore<String, Sample> waiting, KeyValueStore<String, Marks> marks, int partitions) {
        this.waiting = waiting;
        this.marks = marks;
        this.partitions = partitions;
    }

    void mark(Mark mark) {
        Marks before = marks();
        Marks after = before.mark(mark.partition(), mark.at());
        if (!after.equals(before)) {
            marks.put(ALL, after);
        }
        watch(after);
    }

    /** The time up to which all has been told; null before every partition has marked. */
    @Nullable
    Instant passed() {
        return marks().passed(partitions);
    }

    /** The day for which baselines were rolled last. */
    @Nullable
    LocalDate today() {
        return marks().today();
    }

    void begin(LocalDate day) {
        marks.put(ALL, marks().on(day));
    }

    /** @return false where its turn is over: it is late, and not kept */
    boolean add(Sample sample) {
        Instant passed = passed();
        if (passed != null && !sample.span().end().isAfter(passed)) {
            return false;
        }
        waiting.put(turn(sample), sample);
        return true;
    }

    /** Gives what has passed, in turn. Each is gone from the queue before it is told, so none is told twice. */
    void tellPassed(Consumer<Sample> how) {
        Instant passed = passed();
        if (passed == null || waiting.approximateNumEntries() == 0) {
            return;
        }
        try (KeyValueIterator<String, Sample> due = waiting.range("", Turn.after(passed))) {
            while (due.hasNext()) {
                tell(due.next(), how);
            }
        }
    }

    /** Where more wait than may, gives the earliest tenth of them. */
    void tellExcess(int most, Consumer<Sample> how) {
        if (waiting.approximateNumEntries() <= most) {
            return;
        }
        try (KeyValueIterator<String, Sample> earliest = waiting.all()) {
            for (int i = 0; i < 1 + most / SHARE_OUT_OF_TURN && earliest.hasNext(); i++) {
                tell(earliest.next(), how);
            }
        }
    }

    private void tell(KeyValue<String, Sample> due, Consumer<Sample> how) {
        waiting.delete(due.key);
        how.accept(due.value);
    }

    private static String turn(Sample sample) {
        return Turn.of(sample.span().end(), sample.of().cameraId(), sample.of().key());
    }

    private Marks marks() {
        Marks known = marks.get(ALL);
        return known == null ? Marks.NONE : known;
    }

    private void watch(Marks now) {
        Instant furthest = now.furthest();
        Instant passed = now.passed(partitions);
        boolean behind = furthest != null && passed != null && passed.plus(LONG).isBefore(furthest);
        if (behind && !complained) {
            log.atWarn()
                    .addKeyValue("partition", now.slowest(partitions))
                    .addKeyValue("markedUpTo", passed)
                    .addKeyValue("othersUpTo", furthest)
                    .addKeyValue("waiting", waiting.approximateNumEntries())
                    .log("samples wait for a partition of cameras that is behind the others");
        }
        complained = behind;
    }
}
