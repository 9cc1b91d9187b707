package io.vigil.scoring.stream;

import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Observer;
import io.vigil.scoring.store.Store;
import java.time.Instant;

/** The people before cameras, as time passes: windows close, and whoever is gone is forgotten. */
public final class TimePeopleProcessor extends EachCameraProcessor<Crowd, OfPeople> {
    private final Observer observer;

    public TimePeopleProcessor(Observer observer) {
        super(Store.CROWDS);
        this.observer = observer;
    }

    @Override
    void visit(String camera, Crowd crowd, Instant passed) {
        Observer.Step step = observer.onTime(crowd, passed);
        if (step.crowd().isEmpty()) {
            forget(camera);
        } else {
            keep(camera, crowd, step.crowd());
        }
        step.samples().forEach(sample -> context().forward(FramePeopleProcessor.summed(sample)));
    }
}
