package io.vigil.scoring.comparison;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and numbers as both reports write them. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Words() {}

    /** UTC. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String effort(Report.Effort effort) {
        return count(effort.records()) + " records in " + seconds(effort.took()) + ", " + count(effort.perSecond())
                + " a second";
    }

    /** In one phrase. */
    static String incident(Raised incident) {
        return incident.crimeType() + ", " + incident.severity().word() + ", " + Pair.state(incident) + ", "
                + seconds(Duration.between(incident.start(), incident.end()));
    }
}
