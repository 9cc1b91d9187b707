package io.vigil.scoring.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident at one moment.
 *
 * @param confidence 0-1, the highest so far
 * @param trackIds of everybody who was suspicious in it, ascending
 * @param startTime first suspicious capture time
 * @param endTime confirming capture time, or null
 * @param clearedAt when quiet had lasted long enough, or null
 */
public record Incident(
        Status status,
        double confidence,
        CrimeType crimeType,
        Rule rule,
        String zoneId,
        String className,
        List<Long> trackIds,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Instant clearedAt) {

    public Incident {
        trackIds = List.copyOf(trackIds);
    }

    static Incident begin(Suspicion first, List<Long> trackIds, Instant at) {
        return new Incident(
                Status.SUSPICIOUS,
                first.confidence(),
                CrimeType.of(first),
                first.rule(),
                first.place().id(),
                first.suspect().className(),
                trackIds,
                at,
                null,
                null);
    }

    /** The same on every replay: a name-based UUID of camera and first suspicious capture time. */
    public static String id(String cameraId, Instant startTime) {
        String name = "vigil:incident:" + cameraId + ":" + startTime.toEpochMilli();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    public Severity severity() {
        return Severity.ofConfidence(confidence);
    }

    Incident follows(Suspicion leader, List<Long> trackIds) {
        return new Incident(
                status,
                Math.max(confidence, leader.confidence()),
                CrimeType.of(leader),
                leader.rule(),
                leader.place().id(),
                leader.suspect().className(),
                trackIds,
                startTime,
                endTime,
                clearedAt);
    }

    Incident confirmed(Instant at) {
        return with(Status.CONFIRMED, at, clearedAt);
    }

    Incident cleared(Instant at) {
        return with(Status.CLEARED, endTime, at);
    }

    boolean isAbout(Suspicion suspicion) {
        return rule == suspicion.rule()
                && crimeType == CrimeType.of(suspicion)
                && zoneId.equals(suspicion.place().id())
                && className.equals(suspicion.suspect().className());
    }

    /** Whether a reader who knew the other would want to hear of this: not of every rise in confidence. */
    boolean saysMoreThan(Incident known) {
        return severity() != known.severity()
                || crimeType != known.crimeType()
                || !zoneId.equals(known.zoneId())
                || !trackIds.equals(known.trackIds());
    }

    /** The tracks known and those given, ascending; those beyond the most are left out, the known ones first kept. */
    static List<Long> tracks(List<Long> known, Stream<Long> added, int most) {
        List<Long> fresh = added.filter(track -> !known.contains(track))
                .distinct()
                .sorted()
                .limit(Math.max(0, most - known.size()))
                .toList();
        return Stream.concat(known.stream(), fresh.stream()).sorted().toList();
    }

    private Incident with(Status next, @Nullable Instant end, @Nullable Instant cleared) {
        return new Incident(next, confidence, crimeType, rule, zoneId, className, trackIds, startTime, end, cleared);
    }
}
