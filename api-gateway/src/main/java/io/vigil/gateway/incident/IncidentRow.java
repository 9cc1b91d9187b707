package io.vigil.gateway.incident;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** An incident in its table. */
final class IncidentRow {
    private IncidentRow() {}

    static GenericExecuteSpec bound(GenericExecuteSpec statement, Step step) {
        Incident incident = step.incident();
        return statement
                .bind("id", incident.id())
                .bind("tenant", step.tenant())
                .bind("camera", incident.cameraId())
                .bind("revision", incident.revision())
                .bind("transition", incident.transition())
                .bind("status", incident.status())
                .bind("confidence", incident.confidence())
                .bind("severity", incident.severity())
                .bind("crime", incident.crimeType())
                .bind("rule", incident.rule())
                .bind("version", nullable(step.transition().ruleVersion(), String.class))
                .bind("zone", nullable(incident.zoneId(), String.class))
                .bind("line", nullable(incident.lineId(), String.class))
                .bind("reporter", nullable(incident.reporter(), String.class))
                .bind("class", nullable(incident.className(), String.class))
                .bind("tracks", incident.trackIds().toArray(Long[]::new))
                .bind("start", incident.startTime())
                .bind("end", nullable(incident.endTime(), Instant.class))
                .bind("cleared", nullable(incident.clearedAt(), Instant.class))
                .bind("at", step.transition().at());
    }

    static Incident incident(Readable row) {
        return new Incident(
                required(row, "incident_id", String.class),
                required(row, "camera_id", String.class),
                row.get("camera_name", String.class),
                required(row, "status", String.class),
                required(row, "transition", String.class),
                required(row, "revision", Integer.class),
                required(row, "confidence", Float.class),
                required(row, "severity", String.class),
                required(row, "crime_type", String.class),
                required(row, "rule", String.class),
                row.get("zone_id", String.class),
                row.get("zone_name", String.class),
                row.get("line_id", String.class),
                row.get("line_name", String.class),
                row.get("reporter", String.class),
                row.get("class_name", String.class),
                List.of(required(row, "track_ids", Long[].class)),
                required(row, "start_time", Instant.class),
                row.get("end_time", Instant.class),
                row.get("cleared_at", Instant.class));
    }
}
