package io.vigil.scoring.whatif;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far a trial is, on one line of a terminal that is written again, or as a line now and then. */
final class ProgressLine implements Trial.Watcher {
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean again;
    private final long began = System.nanoTime();
    private long saidAt = began;
    private boolean open;

    /** @param again whether the line can be written again */
    ProgressLine(PrintStream out, boolean again) {
        this.out = out;
        this.again = again;
    }

    @Override
    public void progress(long done, long all) {
        long now = System.nanoTime();
        if (!again && now - saidAt < NOW_AND_THEN.toNanos()) {
            return;
        }
        saidAt = now;
        double seconds = (now - began) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "%,d of %,d records, %.0f %%, %,.0f a second",
                done,
                all,
                all == 0 ? 100.0 : 100.0 * done / all,
                seconds > 0 ? done / seconds : 0);
        out.print(again ? "\r" + line + "   " : line + System.lineSeparator());
        out.flush();
        open = again;
    }

    /** Whatever is said next begins a line. */
    void end() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
