package io.vigil.scoring.stream;

import io.vigil.avro.StageReport;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.health.CaptureState;
import io.vigil.scoring.health.Counts;
import io.vigil.scoring.health.Pulse;
import io.vigil.scoring.health.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stage's report from the wire. */
final class ReportForm {

    private ReportForm() {}

    /** @throws Implausible where the record cannot be true */
    static Report read(@Nullable StageReport report) {
        if (report == null) {
            throw new Implausible("a stage report without a value");
        }
        return new Report(
                report.getTenant(),
                report.getCameraId(),
                report.getStage(),
                report.getSessionId(),
                report.getReportedAt(),
                Counts.of(report.getCaptured(), report.getPublished(), report.getExpired(), report.getDropped()),
                capture(report));
    }

    private static @Nullable CaptureState capture(StageReport report) {
        String word = report.getState();
        if (word == null) {
            return null;
        }
        Instant since = report.getStateSince();
        return new CaptureState(
                word,
                since == null ? report.getReportedAt() : since,
                report.getDetail(),
                report.getReconnects(),
                report.getReportedAt(),
                new Pulse(
                        report.getDecodedPerSecond(),
                        report.getClock(),
                        report.getSkewMs(),
                        report.getStill(),
                        report.getLive(),
                        false));
    }
}
