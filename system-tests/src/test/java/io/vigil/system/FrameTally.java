package io.vigil.system;

import io.vigil.avro.StageReport;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of cameras' frames, by the stages' own reports.
 *
 * @param captured pictures sampled
 * @param dropped by reason, in both stages
 */
record FrameTally(long captured, long scored, long expired, Map<String, Long> dropped) {

    /** Totals of each camera over all sessions of its stages; a session's last report has the highest counts. */
    static Map<String, FrameTally> byCamera(List<StageReport> reports) {
        Map<String, Map<String, StageReport>> last = new HashMap<>();
        for (StageReport report : reports) {
            last.computeIfAbsent(report.getCameraId(), camera -> new HashMap<>())
                    .put(report.getStage() + report.getSessionId(), report);
        }
        Map<String, FrameTally> tallies = new TreeMap<>();
        last.forEach((camera, sessions) -> tallies.put(
                camera, sum(sessions.values().stream().map(FrameTally::of).toList())));
        return tallies;
    }

    private static FrameTally of(StageReport report) {
        return new FrameTally(
                report.getCaptured(), report.getScored(), report.getExpired(), Map.copyOf(report.getDropped()));
    }

    static FrameTally sum(Collection<FrameTally> tallies) {
        Map<String, Long> dropped = new TreeMap<>();
        tallies.forEach(tally -> tally.dropped.forEach((reason, count) -> dropped.merge(reason, count, Long::sum)));
        return new FrameTally(
                tallies.stream().mapToLong(FrameTally::captured).sum(),
                tallies.stream().mapToLong(FrameTally::scored).sum(),
                tallies.stream().mapToLong(FrameTally::expired).sum(),
                dropped);
    }

    /** Pictures that nobody accounts for; while frames are under way, those too. */
    long residual() {
        return captured
                - scored
                - expired
                - dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
