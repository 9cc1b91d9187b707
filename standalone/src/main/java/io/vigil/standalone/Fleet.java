package io.vigil.standalone;

import io.vigil.standalone.kafka.EmbeddedKafka;
import io.vigil.standalone.postgres.EmbeddedPostgres;
import io.vigil.standalone.process.Backoff;
import io.vigil.standalone.process.Child;
import io.vigil.standalone.process.Part;
import io.vigil.standalone.process.SharedClasses;
import io.vigil.standalone.registry.EmbeddedRegistry;
import io.vigil.standalone.service.Addresses;
import io.vigil.standalone.service.Services;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** All children: started as early as what they need allows, stopped in the order in which data flows. */
final class Fleet {
    private final Child capture;
    private final Child inference;
    private final Child scoring;
    private final Child gateway;
    private final Child registry;
    private final Child kafka;
    private final Child postgres;
    private final Provisioning provisioning;
    private final ExecutorService steps = Executors.newCachedThreadPool(Fleet::daemon);
    private CompletableFuture<Void> ready = new CompletableFuture<>();

    Fleet(Installation installation, Consumer<String> say) {
        Path records = installation.folder().run();
        Board board = new Board(installation.folder().state(), say);
        Clock clock = Clock.systemUTC();
        Services services = new Services(
                installation.home(), installation.folder(), installation.addresses(), installation.credentials());
        this.provisioning = new Provisioning(installation.credentials(), say);
        this.kafka = child(kafka(installation), records, board, clock);
        this.postgres = child(postgres(installation), records, board, clock);
        this.registry = child(registry(installation), records, board, clock);
        this.gateway = child(services.gateway(installation.secrets(), installation.cameras()), records, board, clock);
        this.inference = child(services.inference(), records, board, clock);
        this.scoring = child(services.scoring(), records, board, clock);
        this.capture = child(services.capture(), records, board, clock);
    }

    void start() {
        CompletableFuture<Void> schemas =
                postgres.start().thenCompose(started -> registry.start()).thenRunAsync(provisioning::schemas, steps);
        CompletableFuture<Void> topics = kafka.start().thenRunAsync(provisioning::topics, steps);
        ready = CompletableFuture.allOf(topics, schemas)
                .thenCompose(done ->
                        CompletableFuture.allOf(gateway.start(), inference.start(), scoring.start(), capture.start()));
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    List<Child> children() {
        return List.of(capture, inference, scoring, gateway, registry, kafka, postgres);
    }

    void stop() {
        provisioning.stop();
        children().forEach(Child::stop);
        steps.shutdownNow();
    }

    private static Child child(Part part, Path records, Board board, Clock clock) {
        return new Child(part, records, board, clock, Backoff.ofChildren());
    }

    private static Part kafka(Installation installation) {
        Addresses addresses = installation.addresses();
        Path jar = target(installation).resolve("standalone.jar");
        return new EmbeddedKafka(
                installation.folder(),
                addresses.kafka(),
                addresses.controller(),
                jar.toString(),
                SharedClasses.of("kafka", jar).flags());
    }

    private static Part postgres(Installation installation) {
        return new EmbeddedPostgres(
                target(installation).resolve("postgres"),
                installation.folder(),
                installation.addresses().postgres(),
                installation.secrets().superuserPassword(),
                Map.of(
                        installation.credentials().postgres().username(),
                        installation.credentials().postgres().password(),
                        "registry",
                        installation.secrets().registryPassword()));
    }

    private static Part registry(Installation installation) {
        Path jar = target(installation).resolve("registry/apicurio-registry-app-3.0.9-runner.jar");
        return new EmbeddedRegistry(
                jar,
                installation.folder(),
                installation.addresses().registry(),
                installation.addresses().postgres(),
                installation.secrets().registryPassword(),
                SharedClasses.of("registry", jar).flags());
    }

    private static Path target(Installation installation) {
        return installation.home().resolve("standalone/target");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "provisioning");
        thread.setDaemon(true);
        return thread;
    }
}
