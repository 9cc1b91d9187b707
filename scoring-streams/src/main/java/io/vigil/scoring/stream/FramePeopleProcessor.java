package io.vigil.scoring.stream;

import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Observer;
import io.vigil.scoring.analysis.PersonAlert;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.SceneView;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.indicator.AffectPolicy;
import io.vigil.scoring.scene.SceneAlert;
import io.vigil.scoring.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The people before cameras, as frames show them. */
public final class FramePeopleProcessor extends ContextualProcessor<String, Scened, String, OfPeople> {
    private final Observer observer;
    private final PersonAlertForm form;
    private KeyValueStore<String, Crowd> crowds;
    private KeyValueStore<String, AffectPolicy> policies;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public FramePeopleProcessor(Observer observer, String ruleVersion) {
        this.observer = observer;
        this.form = new PersonAlertForm(ruleVersion);
    }

    @Override
    public void init(ProcessorContext<String, OfPeople> context) {
        super.init(context);
        crowds = Store.CROWDS.of(context);
        policies = Store.POLICIES.of(context);
    }

    @Override
    public void process(Record<String, Scened> record) {
        Scened scened = record.value();
        SeenFrame frame = scened.watched().seen();
        String camera = frame.cameraId();
        boolean allowed = AffectPolicy.allows(policies.get(camera), frame.tenant());
        Observer.Step step = observer.onFrame(crowds.get(camera), frame, allowed, view(scened));
        crowds.put(camera, step.crowd());
        for (Sample sample : step.samples()) {
            context().forward(summed(sample));
        }
        for (PersonAlert alert : step.alerts()) {
            OfPeople alarming = new OfPeople.Alarming(form.write(alert, frame));
            context().forward(new Record<>(camera, alarming, alert.at().toEpochMilli()));
        }
    }

    static Record<String, OfPeople> summed(Sample sample) {
        return new Record<>(
                sample.of().key(),
                new OfPeople.Summed(sample),
                sample.span().end().toEpochMilli());
    }

    private static SceneView view(Scened scened) {
        if (scened.alerts().isEmpty()) {
            return new SceneView(List.of(), scened.status());
        }
        List<String> raised = new ArrayList<>();
        for (SceneAlert alert : scened.alerts()) {
            raised.add(alert.type().word());
        }
        return new SceneView(raised, scened.status());
    }
}
