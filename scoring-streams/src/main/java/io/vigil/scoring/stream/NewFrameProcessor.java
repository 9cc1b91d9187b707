package io.vigil.scoring.stream;

import io.vigil.avro.Detections;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.camera.UnlistedCameras;
import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Lets each believable frame pass once. */
public final class NewFrameProcessor extends ContextualProcessor<String, Detections, String, SeenFrame> {
    private final TimeGuard guard;
    private final UnlistedCameras unlisted;
    private KeyValueStore<String, Cursor> cursors;
    private KeyValueStore<String, Listing> listings;
    private LogTime time;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public NewFrameProcessor(TimeGuard guard, UnlistedCameras unlisted) {
        this.guard = guard;
        this.unlisted = unlisted;
    }

    @Override
    public void init(ProcessorContext<String, SeenFrame> context) {
        super.init(context);
        cursors = Store.CURSORS.of(context);
        listings = Store.CAMERAS.of(context);
        time = new LogTime(Store.TIMES.of(context));
    }

    @Override
    public void process(Record<String, Detections> record) {
        Source source = context()
                .recordMetadata()
                .map(from -> new Source(from.topic(), from.partition(), from.offset()))
                .orElse(null);
        SeenFrame frame = DetectionsForm.read(record.value(), source);
        CameraKey.check(record.key(), frame.cameraId());
        unlisted.check(frame.cameraId(), listings.get(frame.cameraId()));
        guard.check(frame.at(), time.latest());
        Cursor cursor = cursors.get(frame.cameraId());
        if (cursor == null || cursor.precedes(frame)) {
            cursors.put(frame.cameraId(), Cursor.at(frame));
            time.sees(frame.at());
            context().forward(record.withValue(frame));
        }
    }
}
