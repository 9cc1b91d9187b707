package io.vigil.scoring.stream;

import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Forgets cameras that were removed, once nothing of them can be on its way any more: earlier, a late frame or report would
 * bring a removed camera back. What is open about one ends in its own time before.
 */
public final class TimeCamerasProcessor extends EachCameraProcessor<Listing, Void> {
    private final Duration forgetAfter;
    private KeyValueStore<String, Watch> watches;
    private List<? extends KeyValueStore<String, ?>> memories;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeCamerasProcessor(Duration forgetAfter) {
        super(Store.CAMERAS);
        this.forgetAfter = forgetAfter;
    }

    @Override
    public void init(ProcessorContext<String, Void> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
        memories = Store.ofCameras().stream().map(store -> store.of(context)).toList();
    }

    @Override
    void visit(String camera, Listing listing, Instant passed) {
        Watch watch = watches.get(camera);
        boolean open = watch != null && watch.open() != null;
        if (!open && listing.goneFor(forgetAfter, passed)) {
            memories.forEach(memory -> memory.delete(camera));
            forget(camera);
        }
    }
}
