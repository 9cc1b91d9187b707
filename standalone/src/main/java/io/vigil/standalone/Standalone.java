package io.vigil.standalone;

import io.vigil.standalone.credential.Credentials;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.process.Child;
import io.vigil.standalone.process.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Everything running on one machine: broker, database, registry and the four services as supervised child processes.
 * Thread-safe. Parts are named {@code kafka}, {@code postgres}, {@code registry}, {@code gateway}, {@code capture},
 * {@code inference} and {@code scoring}.
 */
public final class Standalone implements AutoCloseable {
    private final Installation installation;
    private final Fleet fleet;

    private Standalone(Installation installation, Fleet fleet) {
        this.installation = installation;
        this.fleet = fleet;
    }

    /**
     * Begins to start everything and returns; {@link #awaitReady} waits for it.
     *
     * @param say hears, from several threads, what is done
     * @throws CannotStart when a folder, a port or a file refuses; nothing is left running then
     */
    public static Standalone start(Settings settings, Consumer<String> say) {
        Installation installation = Installation.open(settings, say);
        Fleet fleet = new Fleet(installation, say);
        fleet.start();
        return new Standalone(installation, fleet);
    }

    /** Completes when every part has answered. */
    public CompletableFuture<Void> ready() {
        return fleet.ready();
    }

    /** @throws IllegalStateException when the limit passes first, naming what is missing */
    public void awaitReady(Duration limit) throws InterruptedException {
        try {
            ready().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("not ready after " + limit.toSeconds() + " s: " + missing(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the start failed", e.getCause());
        }
    }

    public Credentials credentials() {
        return installation.credentials();
    }

    public DataFolder data() {
        return installation.folder();
    }

    /** All parts as they are now. */
    public List<Status> status() {
        return fleet.children().stream().map(Child::status).toList();
    }

    /** @throws NoSuchElementException for an unknown part */
    public Status status(String part) {
        return child(part).status();
    }

    /** Ends a part as {@code kill -9} would; it comes back by itself. */
    public void kill(String part) {
        child(part).kill();
    }

    /** Stops every part in order, cleanly where it listens; idempotent. */
    @Override
    public void close() {
        fleet.stop();
        try {
            installation.close();
        } catch (IOException e) {
            throw new IllegalStateException("the data folder's lock cannot be released", e);
        }
    }

    private Child child(String part) {
        return fleet.children().stream()
                .filter(child -> child.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no part is named " + part));
    }

    private String missing() {
        return status().stream()
                .filter(status -> status.state() != Status.State.READY)
                .map(status -> status.name() + " " + status.state() + " " + status.detail())
                .toList()
                .toString();
    }
}
