package io.vigil.scoring.comparison;

import io.vigil.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Incidents and reports with defaults. */
final class ComparisonFixture {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private ComparisonFixture() {}

    static Raised incident(String camera, double from, double until) {
        return incident(camera, from, until, true, Severity.HIGH);
    }

    static Raised incident(String camera, double from, double until, boolean confirmed, Severity severity) {
        return new Raised(
                camera + "@" + from,
                camera,
                at(from),
                at(until),
                confirmed,
                severity,
                "trespassing",
                "ObjectsInside in door");
    }

    static Report report(List<Pair> pairs) {
        Counts anomalies = new Counts();
        anomalies.was("crowding");
        anomalies.wouldBe("crowding");
        anomalies.wouldBe("intrusion");
        return new Report(
                START,
                at(3600),
                pairs,
                Map.of("anomalies", anomalies),
                List.of(new Difference("rules.confirmed", "0.8", "0.7")),
                new Counts(),
                List.of("5 minutes were read before"),
                new Report.Effort(30_000, Duration.ofSeconds(2)));
    }

    static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }
}
