package io.vigil.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a camera's viewers see next. While its every frame comes, each is shown at once with what the models saw last; else
 * the sampled ones are, each with what was seen in it. Never an older frame after a newer one, and none twice. Not
 * thread-safe.
 */
final class PictureChoice {
    /** So long without a live frame, and the sampled ones are shown again. */
    private static final Duration LIVE_LASTS = Duration.ofSeconds(1);

    private final FrameJoin join;
    private final HeldScene held;
    private Instant liveAt = Instant.EPOCH;
    private @Nullable LiveFrame shown;

    PictureChoice(FrameJoin join, HeldScene held) {
        this.join = join;
        this.held = held;
    }

    Optional<LivePicture> live(LiveFrame frame) {
        liveAt = frame.arrivedAt();
        LiveFrame last = shown;
        boolean seen = last != null && last.frameId().equals(frame.frameId());
        return seen || isOld(frame) ? Optional.empty() : shown(frame, held.at(frame.capturedAt()));
    }

    Optional<LivePicture> sampled(LiveFrame frame) {
        held.sampled(frame.capturedAt());
        return unlessLive(join.frame(frame), frame.arrivedAt());
    }

    /** To be called of every scene, watched or not: it may be needed for the first live frame. */
    void hold(Scene scene) {
        held.scene(scene);
    }

    Optional<LivePicture> scene(Scene scene, Instant now) {
        return unlessLive(join.scene(scene), now);
    }

    /** The newest sampled frame that waited in vain for its scene, if any. */
    Optional<LivePicture> overdue(Instant now) {
        return unlessLive(join.overdue(now), now);
    }

    private Optional<LivePicture> unlessLive(Optional<LivePicture.Seen> joined, Instant now) {
        boolean live = liveAt.plus(LIVE_LASTS).isAfter(now);
        return joined.filter(picture -> !live && !isOld(picture.frame()))
                .flatMap(picture -> shown(picture.frame(), picture.scene()));
    }

    private Optional<LivePicture> shown(LiveFrame frame, @Nullable Scene scene) {
        shown = frame;
        return Optional.of(new LivePicture.Seen(frame, scene));
    }

    /** Another session's clock may be another one: its times are not compared. */
    private boolean isOld(LiveFrame frame) {
        LiveFrame last = shown;
        return last != null
                && last.sessionId().equals(frame.sessionId())
                && frame.capturedAt().isBefore(last.capturedAt());
    }
}
