package io.vigil.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks, waits, kills what did not listen, with all it started. */
public final class Ending {
    private Ending() {}

    /** True when the process ended by itself within the limit. */
    public static boolean of(ProcessHandle process, String signal, Duration limit) {
        List<ProcessHandle> offspring = process.descendants().toList();
        ask(process, signal);
        if (ended(process, limit)) {
            return true;
        }
        process.destroyForcibly();
        offspring.forEach(ProcessHandle::destroyForcibly);
        ended(process, Duration.ofSeconds(5));
        return false;
    }

    private static void ask(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
