package io.vigil.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process whose CPU time and memory are looked at. */
final class MeasuredProcess {
    private final ProcessHandle process;

    private MeasuredProcess(ProcessHandle process) {
        this.process = process;
    }

    static MeasuredProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return of(builder.start().toHandle());
    }

    static MeasuredProcess of(ProcessHandle process) {
        return new MeasuredProcess(process);
    }

    /** Since it began. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long mebibytes() {
        return process.isAlive() ? Memory.of(process) : 0;
    }

    /** Asks it to end (SIGTERM), and kills it where it does not within 15 s. @return how long it took */
    Duration end() {
        long begun = System.nanoTime();
        process.destroy();
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
