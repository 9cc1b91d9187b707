package io.vigil.scoring.stream;

import io.vigil.scoring.analysis.Analyst;
import io.vigil.scoring.analysis.Cooldowns;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.Told.Compared;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Judges each sample that was compared with its subject's baseline: an analysis, and a behaviour where one stood out. */
public final class AnalysisProcessor extends ContextualProcessor<String, Told, String, SpecificRecord> {
    private final Analyst analyst;
    private KeyValueStore<String, Cooldowns> cooldowns;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public AnalysisProcessor(Analyst analyst) {
        this.analyst = analyst;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        cooldowns = Store.COOLDOWNS.of(context);
    }

    @Override
    public void process(Record<String, Told> record) {
        if (record.value() instanceof Compared compared) {
            Cooldowns before = cooldowns.get(record.key());
            Analyst.Step step = analyst.judge(compared.sample(), compared.deviation(), before);
            keep(record.key(), before == null ? Cooldowns.NONE : before, step.told());
            context().forward(record.withValue(AnalysisForm.write(step.analysis())));
            step.behaviors().forEach(behavior -> context().forward(record.withValue(AnalysisForm.write(behavior))));
        }
    }

    private void keep(String subject, Cooldowns before, Cooldowns told) {
        if (told.isEmpty() && !before.isEmpty()) {
            cooldowns.delete(subject);
        } else if (!told.equals(before)) {
            cooldowns.put(subject, told);
        }
    }
}
