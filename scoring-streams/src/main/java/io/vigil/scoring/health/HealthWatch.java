package io.vigil.scoring.health;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a camera's health. Pure and thread-safe. Readers hear of a new state at once and of figures when time passes;
 * of a camera that only goes on being silent they hear no more.
 *
 * @param silentAfter how long after its last report capture counts as silent
 * @param grace how long detections may take to arrive; frames a second are told of the time before that
 * @param overdueAfter how long a frame may take to meet its end, whatever that is
 */
public record HealthWatch(Duration silentAfter, Duration grace, Duration overdueAfter) {
    static final String SILENT = "silent";
    private static final String WHY = "capture has not reported on this camera: check that capture-service runs";

    /** The health after a step, and what to tell, if anything. */
    public record Step(Health health, Optional<CameraStatus> status) {}

    public Health onFrame(@Nullable Health before, SeenFrame frame) {
        return (before == null ? Health.unknown(frame.tenant()) : before).scored(frame);
    }

    public Step onReport(@Nullable Health before, Report report) {
        Health health = (before == null ? Health.unknown(report.tenant()) : before).heard(report);
        CameraStatus now = status(health, report.at(), report.at().minus(grace));
        boolean newState = health.capture() != null && !sameState(health.told(), now);
        return newState ? tell(health, now) : new Step(health, Optional.empty());
    }

    /**
     * Time has passed.
     *
     * @param passed the time up to which everything has arrived
     */
    public Step onTime(Health before, Instant passed) {
        Health health = before.ageing(passed, overdueAfter);
        CameraStatus now = status(health, passed, passed);
        Health.Told told = health.told();
        boolean same = told != null
                && sameState(told, now)
                && told.framesPerSecond() == now.framesPerSecond()
                && told.residual() == now.balance().residual();
        return same && !health.news() ? new Step(health, Optional.empty()) : tell(health, now);
    }

    /** Readers are made to forget the camera; should it come back, they are told anew. */
    public Health untold(Health before) {
        return before.told(null);
    }

    /** Capture's word on the camera, or that it is silent. */
    public String word(@Nullable Health health, Instant at) {
        return health == null ? SILENT : said(health, at).word();
    }

    private static boolean sameState(Health.@Nullable Told told, CameraStatus now) {
        return told != null
                && told.state().equals(now.state())
                && told.stateSince().equals(now.stateSince());
    }

    private static Step tell(Health health, CameraStatus now) {
        Health.Told told = new Health.Told(
                now.state(),
                now.stateSince(),
                now.framesPerSecond(),
                now.balance().residual());
        return new Step(health.told(told), Optional.of(now));
    }

    private CameraStatus status(Health health, Instant at, Instant passed) {
        CaptureState word = said(health, at);
        return new CameraStatus(
                at,
                word.word(),
                word.since(),
                word.detail(),
                health.lastFrameAt(),
                health.rate().at(passed),
                health.balance(),
                word.reconnects(),
                word.pulse());
    }

    /** Capture's word, or that it is silent: since its last report, or since the frame that came without any. */
    private CaptureState said(Health health, Instant at) {
        CaptureState capture = health.capture();
        if (capture == null) {
            Instant since = health.told() == null ? at : health.told().stateSince();
            return new CaptureState(SILENT, since, WHY, 0, since, Pulse.NONE);
        }
        boolean silent = Duration.between(capture.reportedAt(), at).compareTo(silentAfter) > 0;
        return silent
                ? new CaptureState(
                        SILENT, capture.reportedAt(), WHY, capture.reconnects(), capture.reportedAt(), Pulse.NONE)
                : capture;
    }
}
