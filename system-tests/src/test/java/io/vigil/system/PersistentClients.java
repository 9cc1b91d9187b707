package io.vigil.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/**
 * Clients that each send one numbered request after another, and each again and again until it is answered with success, as
 * real ones do.
 */
final class PersistentClients implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int MOST_TRIES = 600;
    private static final int UNANSWERED = -1;
    private static final Set<Integer> LATER = Set.of(UNANSWERED, 429, 503);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Client> clients = new ArrayList<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private volatile boolean over;

    interface Request {
        /**
         * Sends the request of that number, from 1, the same however often it is called.
         *
         * @return the status, or -1 where there was no answer
         * @throws UncheckedIOException likewise
         */
        int send(int number);
    }

    /** @param sent how often, the last time with success */
    record Accepted(int number, int sent) {}

    record Client(String name, Duration pace, Request request, List<Accepted> accepted) {}

    /** @param pace the pause between two requests */
    Client start(String name, Duration pace, Request request) {
        Client client = new Client(name, pace, request, new CopyOnWriteArrayList<>());
        clients.add(client);
        running.add(CompletableFuture.runAsync(() -> run(client), threads));
        return client;
    }

    /** Until each client has had so many requests more accepted. */
    void awaitMore(int requests) {
        List<Integer> before =
                clients.stream().map(client -> client.accepted().size()).toList();
        Awaitility.await("every client has had more accepted")
                .atMost(Duration.ofSeconds(90))
                .failFast(this::check)
                .until(() -> clients.stream()
                        .allMatch(
                                client -> client.accepted().size() >= before.get(clients.indexOf(client)) + requests));
    }

    /** Lets each end with the request that it is at, and fails where one was refused. */
    void finish() {
        over = true;
        running.forEach(CompletableFuture::join);
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    private void check() {
        running.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
    }

    private void run(Client client) {
        for (int number = 1; !over; number++) {
            client.accepted().add(new Accepted(number, persist(client, number)));
            pause(client.pace());
        }
    }

    private static int persist(Client client, int number) {
        for (int sent = 1; sent <= MOST_TRIES && !Thread.currentThread().isInterrupted(); sent++) {
            int status = once(client.request(), number);
            if (status / 100 == 2) {
                return sent;
            }
            if (!LATER.contains(status)) {
                throw new IllegalStateException(client.name() + " " + number + " was refused: " + status);
            }
            pause(AGAIN);
        }
        throw new IllegalStateException(client.name() + " " + number + " was not answered");
    }

    private static int once(Request request, int number) {
        try {
            return request.send(number);
        } catch (UncheckedIOException e) {
            return UNANSWERED;
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
