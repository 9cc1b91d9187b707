package io.vigil.scoring.stream;

import io.vigil.risk.Indicators;
import io.vigil.scoring.analysis.Deviation;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.baseline.Baseline;
import io.vigil.scoring.baseline.KeptBaseline.Open;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.Told.Compared;
import io.vigil.scoring.stream.Told.Made;
import io.vigil.scoring.stream.Told.Rolled;
import io.vigil.scoring.subject.Handed;
import io.vigil.scoring.subject.Handed.Given;
import io.vigil.scoring.subject.Handed.Mark;
import io.vigil.scoring.subject.KeyRing;
import io.vigil.scoring.subject.SubjectRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Tells samples to their subjects, in the order of their times whatever camera they are of: each is compared with its subject's
 * baseline, which then learns from it, unless something was raised in it.
 */
public final class SampleProcessor extends ContextualProcessor<String, Handed, String, Told> {
    private final SubjectRules rules;
    private final int partitions;
    private final Supplier<KeyRing> rings;
    private SampleQueue queue;
    private Cabinet cabinet;
    private SampleCounts counts;

    /** @param partitions of cameras */
    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public SampleProcessor(SubjectRules rules, int partitions, Supplier<KeyRing> rings) {
        this.rules = rules;
        this.partitions = partitions;
        this.rings = rings;
    }

    @Override
    public void init(ProcessorContext<String, Told> context) {
        super.init(context);
        queue = new SampleQueue(Store.WAITING.of(context), Store.MARKS.of(context), partitions);
        cabinet = new Cabinet(Store.SUBJECT_KEYS.of(context), Store.BASELINES.of(context), rings.get());
        counts = new SampleCounts(context);
    }

    @Override
    public void process(Record<String, Handed> record) {
        if (record.value() instanceof Mark mark) {
            queue.mark(mark);
            queue.tellPassed(this::inTurn);
            Instant passed = queue.passed();
            if (passed != null) {
                begin(rules.day(passed));
            }
        } else if (record.value() instanceof Given given && !queue.add(given.sample())) {
            counts.late();
            tell(given.sample());
        }
        queue.tellExcess(rules.mostWaiting(), this::outOfTurn);
    }

    private void inTurn(Sample sample) {
        begin(rules.day(sample.span().end()));
        tell(sample);
    }

    private void outOfTurn(Sample sample) {
        counts.outOfTurn();
        inTurn(sample);
    }

    private void tell(Sample sample) {
        String subject = sample.of().key();
        Instant at = sample.span().end();
        @Nullable Indicators indicators = sample.reading().indicators();
        @Nullable Indicators lesson = sample.alerted() ? null : indicators;
        if (lesson != null && sample.of().subjectId() == null) {
            cabinet.makeKey(sample.of().tenant(), subject, at)
                    .ifPresent(key -> forward(subject, new Made(SubjectKeyForm.write(key)), at));
        }
        @Nullable Open open = cabinet.open(subject, at).orElse(null);
        Deviation deviation = open == null ? Deviation.UNKNOWN : Cabinet.compare(open.baseline(), indicators);
        forward(subject, new Compared(sample, deviation), at);
        if (open != null && lesson != null) {
            learn(subject, open, at, lesson);
        }
    }

    private void learn(String subject, Open open, Instant at, Indicators indicators) {
        LocalDate day = rules.day(at);
        LocalDate today = queue.today();
        if (today == null || Baseline.remembers(day, today)) {
            cabinet.put(subject, open.with(open.baseline().learn(day, indicators)));
        } else {
            counts.forgotten();
        }
    }

    private void begin(LocalDate day) {
        LocalDate today = queue.today();
        if (today != null && day.isAfter(today)) {
            cabinet.visit((subject, open) -> roll(subject, open, day));
        }
        if (today == null || day.isAfter(today)) {
            queue.begin(day);
        }
    }

    private void roll(String subject, Open open, LocalDate day) {
        Baseline rolled = open.baseline().roll(day, rules.readiness());
        Instant at = rules.beginning(day);
        if (rolled.empty()) {
            cabinet.remove(subject);
            forward(subject, new Rolled(null), at);
        } else if (!rolled.equals(open.baseline())) {
            Open changed = open.with(rolled);
            LocalDate until = rolled.reference().until();
            cabinet.put(subject, changed);
            forward(
                    subject,
                    new Rolled(BaselineRecord.write(changed, until == null ? day.minusDays(1) : until, at)),
                    at);
        }
    }

    private void forward(String subject, Told told, Instant at) {
        context().forward(new Record<>(subject, told, at.toEpochMilli()));
    }
}
