package io.vigil.standalone;

import io.vigil.standalone.kafka.EmbeddedKafka;
import io.vigil.standalone.postgres.EmbeddedPostgres;
import io.vigil.standalone.process.Archives;
import io.vigil.standalone.process.Backoff;
import io.vigil.standalone.process.Child;
import io.vigil.standalone.process.Part;
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
import java.util.stream.Stream;

/** All children: started as early as what they need allows, stopped so that each finds what it needs to leave cleanly. */
final class Fleet {
    static final String REGISTRY_JAR = "standalone/target/registry/apicurio-registry-app-3.0.9-runner.jar";

    private final Child capture;
    private final Child inference;
    private final Child scoring;
    private final Child gateway;
    private final Child registry;
    private final Child kafka;
    private final Child postgres;
    private final Archives archives;
    private final Provisioning provisioning;
    private final ExecutorService steps = Executors.newCachedThreadPool(Fleet::daemon);
    private CompletableFuture<Void> ready = new CompletableFuture<>();

    Fleet(Installation installation, Consumer<String> say) {
        Path records = installation.folder().run();
        Board board = new Board(installation.folder().state(), say);
        Clock clock = Clock.systemUTC();
        this.archives = new Archives(records, installation.folder().log("archives"), say);
        Services services = new Services(
                installation.home(),
                installation.folder(),
                installation.addresses(),
                installation.credentials(),
                archives);
        this.provisioning = new Provisioning(installation.credentials(), say);
        // in the order in which their archives are missed most
        this.inference = child(services.inference(installation.secrets()), records, board, clock);
        this.gateway = child(services.gateway(installation.secrets(), installation.cameras()), records, board, clock);
        this.capture = child(services.capture(), records, board, clock);
        this.scoring = child(services.scoring(installation.secrets()), records, board, clock);
        this.kafka = child(kafka(installation, archives), records, board, clock);
        this.postgres = child(postgres(installation), records, board, clock);
        this.registry = child(registry(installation, archives), records, board, clock);
    }

    void start() {
        CompletableFuture<Void> schemas =
                postgres.start().thenCompose(started -> registry.start()).thenRunAsync(provisioning::schemas, steps);
        CompletableFuture<Void> topics = kafka.start().thenRunAsync(provisioning::topics, steps);
        ready = CompletableFuture.allOf(topics, schemas)
                .thenCompose(done ->
                        CompletableFuture.allOf(gateway.start(), inference.start(), scoring.start(), capture.start()))
                .thenRun(archives::complete);
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    List<Child> children() {
        return List.of(capture, inference, scoring, gateway, registry, kafka, postgres);
    }

    void stop() {
        archives.close();
        provisioning.stop();
        together(capture, inference, scoring, gateway);
        together(registry, kafka);
        together(postgres);
        steps.shutdownNow();
    }

    private void together(Child... children) {
        CompletableFuture.allOf(Stream.of(children)
                        .map(child -> CompletableFuture.runAsync(child::stop, steps))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static Child child(Part part, Path records, Board board, Clock clock) {
        return new Child(part, records, board, clock, Backoff.ofChildren());
    }

    private static Part kafka(Installation installation, Archives archives) {
        Addresses addresses = installation.addresses();
        Path jar = target(installation).resolve("standalone.jar");
        return new EmbeddedKafka(
                installation.folder(),
                addresses.kafka(),
                addresses.controller(),
                jar.toString(),
                archives.of("kafka", jar).flags());
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

    private static Part registry(Installation installation, Archives archives) {
        Path jar = installation.home().resolve(REGISTRY_JAR);
        return new EmbeddedRegistry(
                jar,
                installation.folder(),
                installation.addresses().registry(),
                installation.addresses().postgres(),
                installation.secrets().registryPassword(),
                archives.of("registry", jar).flags());
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
