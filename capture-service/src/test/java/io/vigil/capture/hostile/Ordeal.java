package io.vigil.capture.hostile;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraSession;
import io.vigil.capture.camera.Fleet;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets bad cameras loose on the real decoder, beside a good one that must not notice. To be run in a process of its own,
 * which native code may bring down. Arguments: seed, seconds, how many attacks at once, and the name of the only attack to
 * try, if only one. Ends with 0 where all went well.
 */
final class Ordeal {
    private static final Path GOOD = Path.of("src/test/resources/astronaut.mp4");
    private static final double GOOD_RATE = 25;
    /** Of a whole run, on a machine that may have other things to do. */
    private static final double LEAST_OF_GOOD_RATE = 0.75;

    private static final Duration ROUND = Duration.ofMillis(2_500);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final long MOST_KILOBYTES = 1_500_000;

    private final Random random;
    private final Studio studio;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable Throwable> escaped = new AtomicReference<>();

    private record Victim(Attack attack, HostileServer server, CameraSession session, Thread thread) {}

    private Ordeal(long seed) {
        random = new Random(seed);
        Duration patience = Duration.ofMillis(1_200);
        studio = new Studio(
                SourcesForTests.of(patience, 640),
                frame -> frame.ledger().publish(),
                5,
                Duration.ofSeconds(1),
                () -> new Backoff(Duration.ofMillis(300), Duration.ofSeconds(1), new Random(seed)),
                Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[0]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Ordeal ordeal = new Ordeal(seed);
        System.exit(ordeal.run(length, Integer.parseInt(arguments[2]), arguments.length > 3 ? arguments[3] : ""));
    }

    private int run(Duration length, int atOnce, String only) throws Exception {
        List<Attack> attacks = new ArrayList<>(RtspAttacks.ALL);
        attacks.addAll(HttpAttacks.all(jpeg()));
        attacks.removeIf(attack -> !attack.name().contains(only));
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> escaped.set(e));
        long end = System.nanoTime() + length.toNanos();
        try (Fleet good = new Fleet(studio, 1)) {
            good.serve(List.of(new Camera("good", new CameraAddress.Clip(GOOD), 0, Handling.USUAL)));
            int next = attacks.size();
            long begun = System.nanoTime();
            while (System.nanoTime() < end && failures.isEmpty()) {
                if (next + 1 > attacks.size()) {
                    Collections.shuffle(attacks, random);
                    next = 0;
                }
                List<Attack> round = attacks.subList(next, Math.min(attacks.size(), next + atOnce));
                next += round.size();
                round(round, good);
            }
            double rate = decoded(good) * 1e9 / (System.nanoTime() - begun);
            check(rate > LEAST_OF_GOOD_RATE * GOOD_RATE, "the good camera has suffered: " + rate + " pictures/s");
        }
        System.out.println("peak kilobytes " + peakKilobytes());
        failures.forEach(failure -> System.out.println("FAILED " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void round(List<Attack> attacks, Fleet good) throws Exception {
        System.out.println("round of " + attacks.stream().map(Attack::name).toList());
        List<Victim> victims = new ArrayList<>();
        for (Attack attack : attacks) {
            victims.add(victim(attack));
        }
        long before = decoded(good);
        long begun = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(ROUND.toNanos());
        double rate = (decoded(good) - before) * 1e9 / (System.nanoTime() - begun);
        List<String> names = new ArrayList<>();
        for (Victim victim : victims) {
            victim.session().stop();
            names.add(victim.attack().name() + " = " + victim.session().state().word());
        }
        for (Victim victim : victims) {
            victim.thread().join(FAREWELL.toMillis());
            check(
                    !victim.thread().isAlive(),
                    "session does not end: " + victim.attack().name());
            victim.server().close();
        }
        System.out.printf("good %.1f/s, %d kB: %s%n", rate, kilobytes("VmRSS:"), names);
        check(escaped.get() == null, "an exception left a thread: " + escaped.get() + " of " + names);
        check(peakKilobytes() < MOST_KILOBYTES, "too much memory, " + peakKilobytes() + " kB, for " + names);
    }

    private Victim victim(Attack attack) throws IOException {
        HostileServer server = new HostileServer(attack, random.nextLong());
        Camera camera = new Camera("bad", CameraAddress.parse(server.url()), 0, Handling.USUAL);
        CameraSession session = new CameraSession(camera, studio);
        Thread thread = new Thread(session, "camera-bad");
        thread.setDaemon(true);
        thread.start();
        return new Victim(attack, server, session, thread);
    }

    private void check(boolean holds, String failure) {
        if (!holds) {
            failures.add(failure);
        }
    }

    private byte[] jpeg() {
        Camera clip = new Camera("clip", new CameraAddress.Clip(GOOD), 0, Handling.USUAL);
        try (FrameSource source = studio.sources().of(clip)) {
            source.advance();
            return source.picture().jpeg();
        }
    }

    private static long decoded(Fleet fleet) {
        return fleet.standings().stream()
                .mapToLong(standing -> standing.totals().decoded())
                .sum();
    }

    private static long peakKilobytes() throws IOException {
        return kilobytes("VmHWM:");
    }

    private static long kilobytes(String key) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(key)) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }
}
