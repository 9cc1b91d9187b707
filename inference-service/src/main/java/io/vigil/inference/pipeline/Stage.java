package io.vigil.inference.pipeline;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one step of the way, batch after batch. */
final class Stage {

    private static final Logger log = LoggerFactory.getLogger(Stage.class);

    /** One batch's step: waits for it, does it, hands it on. */
    @FunctionalInterface
    interface Step {
        void turn() throws InterruptedException;
    }

    private final Thread thread;
    private final Step step;
    private final Fatal fatal;
    private volatile boolean stopped;

    /** @param fatal gets what the step cannot go on after */
    Stage(String name, Step step, Fatal fatal) {
        this.step = step;
        this.fatal = fatal;
        thread = new Thread(this::run, "vigil-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the thread end; a model that runs is not interrupted. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(Math.max(1, patience.toMillis()));
    }

    private void run() {
        try {
            while (!stopped) {
                step.turn();
            }
        } catch (InterruptedException e) {
            log.atDebug().addKeyValue("stage", thread.getName()).log("the stage ends");
        } catch (RuntimeException | Error e) {
            if (!stopped) {
                fatal.end(e);
            }
        }
    }
}
