package io.vigil.gateway.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a zone or a line that fired, began or ended.
 *
 * @param onvif ONVIF's topic of the rule
 * @param state true began, false ended; null for what has no length
 * @param direction of a line crossing: left or right, seen from the line's first point towards its last
 * @param count how many were inside, of crowding
 * @param speed picture widths a second
 * @param dwellSeconds how long so far, of loitering
 */
public record RuleEvent(
        String id,
        String cameraId,
        Instant at,
        String rule,
        String onvif,
        @Nullable Boolean state,
        @Nullable String zoneId,
        @Nullable String lineId,
        @Nullable Long trackId,
        @Nullable String className,
        @Nullable String objectType,
        @Nullable String direction,
        @Nullable Integer count,
        @Nullable Float speed,
        @Nullable Double dwellSeconds,
        @Nullable String frameId,
        String ruleVersion)
        implements Finding {}
