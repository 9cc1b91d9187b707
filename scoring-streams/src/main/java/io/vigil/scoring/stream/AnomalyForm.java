package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.scene.SceneAlert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert as the wire has it. */
final class AnomalyForm {

    private AnomalyForm() {}

    /** @param frame the cause, or null where time alone was */
    static Anomaly write(String tenant, String cameraId, SceneAlert alert, @Nullable SeenFrame frame) {
        Double deviation = alert.cause().deviation();
        return Anomaly.newBuilder()
                .setTenant(tenant)
                .setAnomalyId(alert.id(cameraId))
                .setCameraId(cameraId)
                .setAnomalyType(alert.type().word())
                .setSeverity(alert.risk().level().name())
                .setRiskScore((float) alert.risk().value())
                .setIndicators(alert.cause().indicators())
                .setReasoning(alert.cause().reasoning())
                .setBaselineDeviation(deviation == null ? null : deviation.floatValue())
                .setBeganAt(alert.beganAt())
                .setAt(alert.at())
                .setDurationMs(alert.duration().toMillis())
                .setFrameId(frame == null ? null : frame.frameId())
                .setRuleVersion(alert.version())
                .setModels(frame == null ? List.of() : OriginForm.models(frame.models()))
                .setSource(frame == null ? null : OriginForm.source(frame.source()))
                .build();
    }
}
