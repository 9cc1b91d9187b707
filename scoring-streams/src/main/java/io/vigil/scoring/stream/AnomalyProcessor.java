package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.scene.SceneAlert;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells each alert of a camera's scene. */
public final class AnomalyProcessor extends ContextualProcessor<String, Scened, String, Anomaly> {

    @Override
    public void process(Record<String, Scened> record) {
        Scened scened = record.value();
        Watched watched = scened.watched();
        for (SceneAlert alert : scened.alerts()) {
            Anomaly anomaly = AnomalyForm.write(watched.tenant(), watched.cameraId(), alert, watched.frame());
            context().forward(record.withValue(anomaly).withTimestamp(alert.at().toEpochMilli()));
        }
    }
}
