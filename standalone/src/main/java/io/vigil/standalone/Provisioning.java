package io.vigil.standalone;

import io.vigil.standalone.credential.Credentials;
import io.vigil.standalone.process.Backoff;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Provision;
import io.vigil.topic.Topics;
import io.vigil.wire.RegistryConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Creates the topics and registers the schemas, trying again while a part is away. */
final class Provisioning {
    private final Credentials credentials;
    private final Consumer<String> say;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Provisioning(Credentials credentials, Consumer<String> say) {
        this.credentials = credentials;
        this.say = say;
    }

    void topics() {
        KafkaConnection kafka = KafkaConnection.to(credentials.kafka().bootstrapServers());
        untilDone("topics", quiet -> Provision.topics(kafka, Topics.PARTITIONS, Optional.empty(), quiet));
    }

    void schemas() {
        RegistryConnection registry =
                new RegistryConnection(URI.create(credentials.registry().url()), null, null);
        untilDone("schemas", quiet -> Provision.schemas(registry, quiet));
    }

    void stop() {
        stopping.countDown();
    }

    private void untilDone(String what, Consumer<Consumer<String>> attempt) {
        Backoff backoff = Backoff.ofChildren();
        int[] lines = new int[1];
        while (stopping.getCount() > 0) {
            try {
                attempt.accept(line -> lines[0]++);
                say.accept(what + ": " + lines[0] + (what.equals("topics") ? " created" : " registered"));
                return;
            } catch (RuntimeException e) {
                say.accept(what + ": not provisioned, trying again: " + e.getMessage());
                pause(backoff.after(Duration.ZERO));
            }
        }
    }

    private void pause(Duration wait) {
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
