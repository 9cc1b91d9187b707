package io.vigil.inference;

import io.vigil.fault.FailedStart;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the inference service. What keeps it from running is said in one line, and ends it with exit code 1. */
@SpringBootApplication
public class InferenceApplication {

    private static final Logger log = LoggerFactory.getLogger(InferenceApplication.class);

    public static void main(String[] arguments) {
        CompletableFuture<Void> natives = Natives.load();
        System.setProperty(
                "reactor.netty.ioShutdownQuietPeriod", "0"); // nobody waits for health when the process leaves
        ConfigurableApplicationContext context = SpringApplication.run(InferenceApplication.class, arguments);
        try {
            context.getBean(InferenceWorker.class).start(natives, InferenceApplication::leave);
        } catch (RuntimeException e) {
            leave(e);
        }
    }

    /** Says why and ends the process from a thread of its own, since the exit waits for whoever called. */
    private static void leave(Throwable why) {
        FailedStart.line(why)
                .ifPresentOrElse(
                        line -> log.error("inference-service stops: {}", line),
                        () -> log.error("inference-service stops", why));
        Thread exit = new Thread(() -> System.exit(1), "vigil-exit");
        exit.start();
    }
}
