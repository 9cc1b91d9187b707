package io.vigil.scoring.stream;

import io.vigil.avro.RuleEvent;
import io.vigil.scoring.rule.Finding;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells what the rules of a camera's zones and lines found. */
public final class RuleEventProcessor extends ContextualProcessor<String, Watched, String, RuleEvent> {
    private final RuleEventForm form;

    public RuleEventProcessor(String ruleVersion) {
        this.form = new RuleEventForm(ruleVersion);
    }

    @Override
    public void process(Record<String, Watched> record) {
        Watched watched = record.value();
        for (Finding finding : watched.findings()) {
            RuleEvent event = form.write(watched.tenant(), watched.cameraId(), finding);
            context().forward(record.withValue(event).withTimestamp(finding.at().toEpochMilli()));
        }
    }
}
