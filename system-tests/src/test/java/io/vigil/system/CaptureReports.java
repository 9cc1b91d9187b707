package io.vigil.system;

import io.vigil.avro.StageReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What capture reports of its cameras each second. Thread-safe. */
final class CaptureReports {

    /** A report, and when it arrived. */
    record Told(StageReport report, Instant arrived) {
        boolean isOnline() {
            return "online".equals(report.getState());
        }
    }

    private final Map<String, List<Told>> byCamera = new HashMap<>();
    private final Map<String, StageReport> bySession = new HashMap<>();

    synchronized void take(StageReport report, Instant arrived) {
        if (report.getStage().equals("capture")) {
            byCamera.computeIfAbsent(report.getCameraId(), camera -> new ArrayList<>())
                    .add(new Told(report, arrived));
            bySession.merge(report.getSessionId(), report, CaptureReports::later);
        }
    }

    /** Totals only grow; of two reports the one with more is the later. */
    private static StageReport later(StageReport one, StageReport other) {
        return sum(other) >= sum(one) ? other : one;
    }

    private static long sum(StageReport report) {
        return report.getCaptured() + report.getPublished() + dropped(report);
    }

    private static long dropped(StageReport report) {
        return report.getDropped().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Everything that a camera was said to be after a moment. */
    synchronized List<Told> since(String camera, Instant moment) {
        return byCamera.getOrDefault(camera, List.of()).stream()
                .filter(told -> told.report().getReportedAt().isAfter(moment))
                .toList();
    }

    synchronized @Nullable Told last(String camera) {
        List<Told> told = byCamera.get(camera);
        return told == null ? null : told.get(told.size() - 1);
    }

    /** Keeps only what the ledger needs. */
    synchronized void forgetOld() {
        byCamera.replaceAll((camera, told) -> new ArrayList<>(told.subList(told.size() - 1, told.size())));
    }

    /** Captured, published, dropped by reason; what no one accounts for; what the topic has more or less. */
    synchronized String ledger(Map<String, Long> inTopic) {
        long captured = 0;
        long published = 0;
        long residual = 0;
        long different = 0;
        Map<String, Long> dropped = new TreeMap<>();
        for (StageReport report : bySession.values()) {
            captured += report.getCaptured();
            published += report.getPublished();
            residual += Math.abs(report.getCaptured() - report.getPublished() - dropped(report));
            different += Math.abs(report.getPublished() - inTopic.getOrDefault(report.getSessionId(), 0L));
            report.getDropped().forEach((reason, count) -> dropped.merge(reason, count, Long::sum));
        }
        long untold = inTopic.entrySet().stream()
                .filter(entry -> !bySession.containsKey(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return "captured %d, published %d, dropped %s, residual %d; topic differs by %d, of sessions never told of %d (%d sessions)"
                .formatted(captured, published, dropped, residual, different, untold, bySession.size());
    }
}
