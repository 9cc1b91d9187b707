package io.vigil.capture.frame;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.capture.camera.DropReason;
import io.vigil.capture.load.Worth;
import io.vigil.capture.load.Worth.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that frames are given up: when it begins, once a minute while it lasts, and when it is over. Counting is thread-safe. */
final class GiveUpLog {
    private static final Logger log = LoggerFactory.getLogger(GiveUpLog.class);
    private static final int TICKS_BETWEEN_LINES = 60;
    private static final int QUIET_TICKS_AFTER = 10;

    private final int priorityThreshold;
    private final Map<DropReason, LongAdder> counts = new EnumMap<>(DropReason.class);
    private final LongAdder important = new LongAdder();
    private final Counter spared;
    private long before;
    private int ticksSinceLine;
    private int quiet = QUIET_TICKS_AFTER;

    /** @param priorityThreshold cameras from it on lose a frame only where nothing less important waits */
    GiveUpLog(int priorityThreshold, MeterRegistry meters) {
        this.priorityThreshold = priorityThreshold;
        this.spared = meters.counter("vigil.capture.spared.frames");
        for (DropReason reason : DropReason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void count(Worth worth, DropReason reason) {
        LongAdder count = counts.get(reason);
        if (count != null) {
            count.increment();
        }
        if (worth.kind() != Kind.LIVE && worth.priority() >= priorityThreshold) {
            important.increment();
            spared.increment();
        }
    }

    /**
     * Once a second, by one thread.
     *
     * @param waiting bytes that wait for the broker
     */
    void tick(long waiting) {
        long now = total();
        if (now == before) {
            quiet = Math.min(quiet + 1, 2 * QUIET_TICKS_AFTER);
            if (quiet == QUIET_TICKS_AFTER) {
                log.atInfo()
                        .addKeyValue("sinceStart", summary())
                        .log("no more frames are given up: the broker takes all");
            }
            return;
        }
        boolean begins = quiet >= QUIET_TICKS_AFTER;
        if (begins || ++ticksSinceLine >= TICKS_BETWEEN_LINES) {
            ticksSinceLine = 0;
            log.atWarn()
                    .addKeyValue("sinceStart", summary())
                    .addKeyValue("important", important.sum())
                    .addKeyValue("waitingBytes", waiting)
                    .log("frames are given up, least important cameras first: the broker is away or too slow");
        }
        before = now;
        quiet = 0;
    }

    private long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private String summary() {
        StringBuilder summary = new StringBuilder();
        counts.forEach((reason, count) -> {
            if (count.sum() > 0) {
                summary.append(summary.isEmpty() ? "" : ",")
                        .append(reason.name().toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(count.sum());
            }
        });
        return summary.toString();
    }
}
