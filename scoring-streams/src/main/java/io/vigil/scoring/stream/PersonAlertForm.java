package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.analysis.PersonAlert;
import io.vigil.scoring.frame.SeenFrame;

/**
 * An alert about a person as the wire has it.
 *
 * @param ruleVersion names the weights
 */
record PersonAlertForm(String ruleVersion) {

    /** @param frame that raised it */
    Anomaly write(PersonAlert alert, SeenFrame frame) {
        return Anomaly.newBuilder()
                .setTenant(alert.of().tenant())
                .setAnomalyId(alert.id())
                .setCameraId(alert.of().cameraId())
                .setSubjectId(alert.of().subjectId())
                .setTrackId(alert.trackId())
                .setAnomalyType(PersonAlert.TYPE)
                .setSeverity(alert.risk().level().name())
                .setRiskScore((float) alert.risk().value())
                .setIndicators(alert.indicators())
                .setReasoning(alert.reasoning())
                .setBaselineDeviation(null) // where the camera's frames are, there is no subject's baseline
                .setBeganAt(alert.beganAt())
                .setAt(alert.at())
                .setDurationMs(alert.duration().toMillis())
                .setFrameId(frame.frameId())
                .setRuleVersion(ruleVersion)
                .setModels(OriginForm.models(frame.models()))
                .setSource(OriginForm.source(frame.source()))
                .build();
    }
}
