package io.vigil.gateway.crime;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.avro.Observation;
import io.vigil.gateway.outbox.Message;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.topic.Topics;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The crimes that were reported. A record and the observation that tells of it are one transaction. */
@Repository
public class Crimes {
    private static final String COLUMNS = "crime_id, status, severity";
    private static final String INSERT = """
            insert into crimes (observation_id, camera_id, instance_id, crime_type, confidence, severity, status,
                start_time, end_time, reported_at)
            values (:observation, :camera, :instance, :type, :confidence, :severity, 'pending', :start, :end, :now)
            on conflict (observation_id) do nothing
            returning\s""" + COLUMNS;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    Crimes(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To be called in a transaction. The same report again gives the crime that there is, and tells nobody. */
    public Mono<Crime> add(CrimeReport report) {
        Instant now = clock.instant();
        return database.sql(INSERT)
                .bind("observation", report.observationId())
                .bind("camera", report.cameraKey())
                .bind("instance", report.instance())
                .bind("type", report.type().word())
                .bind("confidence", report.confidence())
                .bind("severity", report.severity().word())
                .bind("start", report.start())
                .bind("end", report.end())
                .bind("now", now)
                .map(Crimes::crime)
                .one()
                .flatMap(crime -> outbox.add(message(report, now)).thenReturn(crime))
                .switchIfEmpty(Mono.defer(() -> known(report)));
    }

    private Mono<Crime> known(CrimeReport report) {
        return database.sql("select " + COLUMNS + " from crimes where observation_id = :observation")
                .bind("observation", report.observationId())
                .map(Crimes::crime)
                .one();
    }

    /** The model saw it when it was confirmed, which is the report's end. */
    private static Message message(CrimeReport report, Instant now) {
        return Message.of(
                Topics.OBSERVATIONS,
                report.cameraKey(),
                Observation.newBuilder()
                        .setObservationId(report.observationId())
                        .setCameraId(report.cameraKey())
                        .setKind("crime")
                        .setReporter(report.reporter())
                        .setObservedAt(report.end())
                        .setReceivedAt(now)
                        .setConfidence((float) report.confidence())
                        .setCrimeType(report.type().word())
                        .setStartTime(report.start())
                        .setEndTime(report.end())
                        .build());
    }

    private static Crime crime(Readable row) {
        return new Crime(
                required(row, "crime_id", Long.class),
                required(row, "status", String.class),
                required(row, "severity", String.class));
    }
}
