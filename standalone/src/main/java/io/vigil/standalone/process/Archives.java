package io.vigil.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The class archives of all child JVMs. Those that are missing, as after a build, are written while everything runs: one
 * at a time and with processor time that nobody else wants, so that neither this start nor a stop waits for them.
 */
public final class Archives implements AutoCloseable {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Path lists;
    private final Path log;
    private final Consumer<String> say;
    private final List<SharedClasses> known = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process writing;

    /**
     * @param lists the folder in which children note their classes
     * @param log receives what the writing JVMs print
     */
    public Archives(Path lists, Path log, Consumer<String> say) {
        this.lists = lists;
        this.log = log;
        this.say = say;
    }

    /** The archive of the child of this name, there or to be written. */
    public SharedClasses of(String name, Path jar) {
        SharedClasses classes = SharedClasses.of(name, jar, lists.resolve(name + ".classes"));
        known.add(classes);
        return classes;
    }

    /** Begins to write what is missing, in the background; called when all children are ready. */
    public void complete() {
        List<SharedClasses> missing =
                known.stream().filter(classes -> !classes.isThere()).toList();
        if (!missing.isEmpty()) {
            Thread thread = new Thread(() -> write(missing), "archives");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void write(List<SharedClasses> missing) {
        try {
            // by then frames have gone the whole way, so that the classes on it are noted too
            if (stopping.await(SETTLING.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
            for (SharedClasses classes : missing) {
                write(classes);
            }
            say.accept("prepared for quicker starts from now on");
        } catch (IOException e) {
            if (stopping.getCount() > 0) {
                say.accept("later starts cannot be made quicker, they work all the same: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(SharedClasses classes) throws IOException, InterruptedException {
        Path draft = classes.draft();
        try {
            Process process = begin(classes.writing(draft, log));
            if (process.waitFor() != 0) {
                throw new IOException("see " + log);
            }
            classes.keep(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private synchronized Process begin(Launch launch) throws IOException {
        if (stopping.getCount() == 0) {
            throw new IOException("stopping");
        }
        Process process = launch.start("KILL");
        writing = process;
        return process;
    }

    /** Ends the writing; what is still missing is written at the next run. */
    @Override
    public synchronized void close() {
        stopping.countDown();
        if (writing != null) {
            writing.destroyForcibly();
        }
    }
}
