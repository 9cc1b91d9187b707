package io.vigil.scoring.stream;

import io.vigil.avro.RuleEvent;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Suspect;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the wire has it.
 *
 * @param ruleVersion names the limits that decided
 */
record RuleEventForm(String ruleVersion) {

    RuleEvent write(String tenant, String cameraId, Finding finding) {
        Occurrence occurrence = finding.occurrence();
        Suspect suspect = occurrence.suspect();
        Measure measure = finding.measure();
        SeenFrame frame = finding.frame();
        return RuleEvent.newBuilder()
                .setTenant(tenant)
                .setEventId(finding.id(cameraId))
                .setCameraId(cameraId)
                .setAt(finding.at())
                .setRule(occurrence.rule().word())
                .setOnvif(occurrence.rule().topic())
                .setState(state(finding.phase()))
                .setZoneId(occurrence.place().zoneId())
                .setLineId(occurrence.place().lineId())
                .setTrackId(suspect == null ? null : suspect.trackId())
                .setClassName(suspect == null ? null : suspect.className())
                .setObjectType(suspect == null ? null : suspect.objectType())
                .setDirection(measure.side() == null ? null : measure.side().word())
                .setCount(measure.count())
                .setSpeed(measure.speed() == null ? null : measure.speed().floatValue())
                .setDwellMs(measure.dwell() == null ? null : measure.dwell().toMillis())
                .setFrameId(frame == null ? null : frame.frameId())
                .setRuleVersion(ruleVersion)
                .setSource(frame == null ? null : OriginForm.source(frame.source()))
                .build();
    }

    private static @Nullable Boolean state(Finding.Phase phase) {
        return phase == Finding.Phase.MOMENTARY ? null : (Boolean) (phase == Finding.Phase.BEGAN);
    }
}
