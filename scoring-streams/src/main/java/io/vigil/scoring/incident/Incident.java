package io.vigil.scoring.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.scoring.crime.CrimeTable;
import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.severity.Severity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident at one moment.
 *
 * @param confidence 0-1, the highest so far
 * @param reporter the outside model that reported it, the most confident one; or null
 * @param trackIds of everybody who was suspicious in it, ascending
 */
public record Incident(
        Status status,
        double confidence,
        CrimeType crimeType,
        Grounds grounds,
        @Nullable String reporter,
        List<Long> trackIds,
        Span span) {

    public Incident {
        trackIds = List.copyOf(trackIds);
    }

    /**
     * The same on every replay: a name-based UUID.
     *
     * @param origin the incident's, which no other incident of the camera has
     */
    public static String id(String cameraId, String origin) {
        String name = "vigil:incident:" + cameraId + ":" + origin;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    static Incident seen(Suspicion first, List<Long> trackIds, Span span) {
        return new Incident(
                Status.SUSPICIOUS, first.confidence(), CrimeTable.of(first), Grounds.of(first), null, trackIds, span);
    }

    static Incident reported(String reporter, double confidence, CrimeType type, Span span) {
        return new Incident(Status.SUSPICIOUS, confidence, type, Grounds.REPORTED, reporter, List.of(), span);
    }

    public Severity severity() {
        return Severity.ofConfidence(confidence);
    }

    /** What is seen now decides what it is and where. */
    Incident follows(Suspicion leader, List<Long> tracks) {
        return new Incident(
                status,
                Math.max(confidence, leader.confidence()),
                CrimeTable.of(leader),
                Grounds.of(leader),
                reporter,
                tracks,
                span);
    }

    /** What is seen now changes neither name nor grounds: a model has said what it is. */
    Incident accompanies(Suspicion leader, List<Long> tracks) {
        double highest = Math.max(confidence, leader.confidence());
        return new Incident(status, highest, crimeType, grounds, reporter, tracks, span);
    }

    /**
     * An alert for the same: what was seen says more of it, so only confidence and reporter can change.
     *
     * @param reporters whether the alert's reporter may become the incident's
     */
    Incident heard(String by, double howSure, boolean reporters) {
        boolean foremost = reporter == null || (reporters && howSure > confidence);
        return new Incident(
                status, Math.max(confidence, howSure), crimeType, grounds, foremost ? by : reporter, trackIds, span);
    }

    /** @param names whether the report decides what it is called */
    Incident confirmedBy(String by, Report.Crime crime, boolean names) {
        return new Incident(
                Status.CONFIRMED,
                Math.max(confidence, crime.confidence()),
                names ? crime.type() : crimeType,
                names ? grounds.reported() : grounds,
                names ? by : reporter,
                trackIds,
                span.with(crime.start(), crime.end()));
    }

    Incident confirmed(Span until) {
        return new Incident(Status.CONFIRMED, confidence, crimeType, grounds, reporter, trackIds, until);
    }

    Incident cleared(Span until) {
        return new Incident(Status.CLEARED, confidence, crimeType, grounds, reporter, trackIds, until);
    }

    boolean isAbout(Suspicion suspicion) {
        return crimeType == CrimeTable.of(suspicion) && grounds.equals(Grounds.of(suspicion));
    }

    /** Whether a reader who knew the other would want to hear of this: not of every rise in confidence. */
    boolean saysMoreThan(Incident known) {
        return severity() != known.severity()
                || crimeType != known.crimeType()
                || !grounds.isAt(known.grounds())
                || !Objects.equals(reporter, known.reporter())
                || !span.equals(known.span())
                || !trackIds.equals(known.trackIds());
    }
}
