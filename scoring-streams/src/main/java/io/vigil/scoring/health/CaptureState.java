package io.vigil.scoring.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Capture's own word on a camera.
 *
 * @param word connecting, online, refused, unauthorised, frozen, unreadable or unreachable
 * @param detail what to do about it, or null
 * @param reportedAt when capture last said so
 */
public record CaptureState(
        String word, Instant since, @Nullable String detail, long reconnects, Instant reportedAt) {}
