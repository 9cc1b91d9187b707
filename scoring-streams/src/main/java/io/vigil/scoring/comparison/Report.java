package io.vigil.scoring.comparison;

import io.vigil.scoring.comparison.Counts.Count;
import io.vigil.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that a trial has to say.
 *
 * @param from inclusive
 * @param until exclusive
 * @param pairs of incidents that began in the range, by time
 * @param others by their plural, such as anomalies: counts by type, of the range
 * @param versions of the rules that raised the incidents
 * @param notes what a reader must know to judge the figures
 */
public record Report(
        Instant from,
        Instant until,
        List<Pair> pairs,
        Map<String, Counts> others,
        List<Difference> settings,
        Counts versions,
        List<String> notes,
        Effort effort) {

    /**
     * What it took.
     *
     * @param records read, warm-up and all
     */
    public record Effort(long records, Duration took) {
        long perSecond() {
            return took.isZero() ? records : Math.round(records / (took.toNanos() / 1e9));
        }
    }

    public Report {
        pairs = List.copyOf(pairs);
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    long count(Verdict verdict) {
        return pairs.stream().filter(pair -> pair.verdict() == verdict).count();
    }

    /** How many were, and would have been. */
    Count incidents() {
        return new Count(
                pairs.stream().filter(pair -> pair.was() != null).count(),
                pairs.stream().filter(pair -> pair.wouldBe() != null).count());
    }

    Count confirmed() {
        return new Count(
                pairs.stream()
                        .filter(pair -> pair.was() != null && pair.was().confirmed())
                        .count(),
                pairs.stream()
                        .filter(pair -> pair.wouldBe() != null && pair.wouldBe().confirmed())
                        .count());
    }

    Counts crimeTypes() {
        return counts(pairs);
    }

    /** The worst first; only those that there are. */
    Map<Severity, Count> severities() {
        Map<Severity, Count> severities = new EnumMap<>(Severity.class);
        for (Pair pair : pairs) {
            if (pair.was() != null) {
                severities.merge(pair.was().severity(), new Count(1, 0), Count::plus);
            }
            if (pair.wouldBe() != null) {
                severities.merge(pair.wouldBe().severity(), new Count(0, 1), Count::plus);
            }
        }
        return severities;
    }

    /** Cameras that something was or would have been raised on, those with most differences first. */
    List<String> cameras() {
        Map<String, Long> differences = new TreeMap<>();
        pairs.forEach(pair ->
                differences.merge(pair.either().cameraId(), pair.verdict() == Verdict.SAME ? 0L : 1L, Long::sum));
        List<String> cameras = new ArrayList<>(differences.keySet());
        cameras.sort((one, other) -> Long.compare(
                Objects.requireNonNull(differences.get(other)), Objects.requireNonNull(differences.get(one))));
        return cameras;
    }

    private static Counts counts(List<Pair> pairs) {
        Counts counts = new Counts();
        for (Pair pair : pairs) {
            if (pair.was() != null) {
                counts.was(pair.was().crimeType());
            }
            if (pair.wouldBe() != null) {
                counts.wouldBe(pair.wouldBe().crimeType());
            }
        }
        return counts;
    }
}
