package io.vigil.gateway.instance;

import io.vigil.avro.Observation;
import io.vigil.gateway.crime.Crime;
import io.vigil.gateway.crime.CrimeReport;
import io.vigil.gateway.crime.CrimeType;
import io.vigil.gateway.crime.Crimes;
import io.vigil.gateway.observation.ObservationPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What model instances report of the cameras that they serve. All methods fail with {@link Refused} for a report that
 * cannot be, and for a camera that the instance does not serve.
 */
@Component
class Reports {
    /** Before any of our cameras: a clock that was never set. The same as what scoring refuses. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far a model's clock may be ahead of ours. Well within what scoring allows. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Assignments assignments;
    private final TransactionalOperator transactions;
    private final ObservationPublisher observations;
    private final Crimes crimes;
    private final Clock clock;

    Reports(
            Assignments assignments,
            TransactionalOperator transactions,
            ObservationPublisher observations,
            Crimes crimes,
            Clock clock) {
        this.assignments = assignments;
        this.transactions = transactions;
        this.observations = observations;
        this.crimes = crimes;
        this.clock = clock;
    }

    /** Completes once Kafka has it. A repeat cannot be told from the next alert, and only lets the alert stand longer. */
    Mono<Void> alert(ModelSession session, Fields fields) {
        double confidence = fields.confidence();
        String type = fields.word("alert_type", "suspicious");
        return publish(
                session,
                observation(session, fields.camera(), "alert")
                        .setConfidence((float) confidence)
                        .setType(type)
                        .build());
    }

    /** Completes once Kafka has it. */
    Mono<Void> alertStop(ModelSession session, Fields fields) {
        return publish(
                session, observation(session, fields.camera(), "alert_stop").build());
    }

    /** Completes once it is written, with its message in the outbox. The same report again gives the same crime. */
    Mono<Crime> crime(ModelSession session, Fields fields) {
        Unplaced crime = new Unplaced(fields);
        return assignments
                .held(session, crime.camera())
                .flatMap(zone -> crimes.add(report(session, crime, zone)))
                .as(transactions::transactional);
    }

    private Mono<Void> publish(ModelSession session, Observation observation) {
        return assignments
                .reported(session, Long.parseLong(observation.getCameraId()))
                .then(observations.publish(observation));
    }

    private Observation.Builder observation(ModelSession session, long camera, String kind) {
        Instant now = clock.instant();
        return Observation.newBuilder()
                .setObservationId(UUID.randomUUID().toString())
                .setCameraId(Long.toString(camera))
                .setKind(kind)
                .setReporter(session.instance().reporter())
                .setObservedAt(now)
                .setReceivedAt(now);
    }

    private CrimeReport report(ModelSession session, Unplaced crime, ZoneId zone) {
        Instant start = crime.start().at(zone);
        Instant end = crime.end().at(zone);
        if (start.isBefore(EARLIEST)) {
            throw Refused.invalid("The start_time field must not be before the year 2000.");
        }
        if (end.isAfter(clock.instant().plus(AHEAD))) {
            throw Refused.invalid(
                    "The end_time field must not lie in the future; without Z or an offset it is local time"
                            + " at the camera's site (" + zone + ").");
        }
        if (end.isBefore(start)) {
            throw Refused.invalid("The end_time field must not be before the start_time field.");
        }
        return new CrimeReport(session.instance().id(), crime.camera(), crime.type(), crime.confidence(), start, end);
    }

    /** A crime whose times are not yet known to be anybody's. */
    private record Unplaced(long camera, CrimeType type, double confidence, ReportedTime start, ReportedTime end) {
        Unplaced(Fields fields) {
            this(
                    fields.camera(),
                    fields.crimeType(),
                    fields.confidence(),
                    fields.time("start_time"),
                    fields.time("end_time"));
        }
    }
}
