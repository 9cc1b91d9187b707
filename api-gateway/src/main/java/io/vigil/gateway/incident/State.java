package io.vigil.gateway.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident was between two of its transitions. */
record State(
        String status,
        float confidence,
        String severity,
        String crimeType,
        String rule,
        @Nullable String zoneId,
        @Nullable String lineId,
        @Nullable String reporter,
        @Nullable String className,
        List<Long> trackIds,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Instant clearedAt) {}
