package io.vigil.capture.camera;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sessions of this instance, one thread each. A change to one camera does not touch another. Thread-safe. */
public final class Fleet implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Fleet.class);
    private static final Duration FAREWELL = Duration.ofMillis(1_500);

    private final Studio studio;
    private final int largest;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, Running> leaving = new LinkedHashMap<>();
    private Map<String, TurnedAwayCamera> turnedAway = Map.of();
    private boolean closed;

    private record Running(CameraSession session, Thread thread) {
        boolean hasEnded() {
            return !thread.isAlive();
        }
    }

    /** @param largest how many cameras are served at most */
    public Fleet(Studio studio, int largest) {
        this.studio = studio;
        this.largest = largest;
    }

    /** Starts, restarts and stops sessions until just these cameras are served. Those over the limit are turned away. */
    public synchronized void serve(List<Camera> cameras) {
        if (closed) {
            return;
        }
        Map<String, Camera> wanted = withinLimit(cameras);
        running.entrySet().removeIf(current -> {
            Running gone = current.getValue();
            boolean stays = gone.session().camera().equals(wanted.get(current.getKey()));
            if (!stays) {
                gone.session().stop();
                leaving.put(current.getKey(), gone);
            }
            return !stays;
        });
        wanted.values().forEach(camera -> running.computeIfAbsent(camera.id(), id -> start(camera)));
    }

    /** The ids of the cameras that have a session now. */
    public synchronized List<String> served() {
        return List.copyOf(running.keySet());
    }

    /**
     * What each session has to tell, for the one reporter; that of a removed camera until its last frame has met its fate, and
     * that a camera was turned away.
     */
    public synchronized List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        leaving.values().removeIf(gone -> {
            boolean ended = gone.hasEnded();
            List<Standing> last = gone.session().standings();
            standings.addAll(last);
            return ended && last.stream().allMatch(standing -> standing.totals().inFlight() == 0);
        });
        running.values().forEach(current -> standings.addAll(current.session().standings()));
        turnedAway.forEach((id, camera) -> {
            if (!leaving.containsKey(id)) {
                standings.add(camera.standing());
            }
        });
        return standings;
    }

    /** How many cameras are in the state of that word now. */
    public synchronized long count(String word) {
        long without = CameraState.TurnedAway.WORD.equals(word) ? turnedAway.size() : 0;
        return without
                + running.values().stream()
                        .filter(current -> current.session().state().word().equals(word))
                        .count();
    }

    /** Stops all sessions and waits a moment for them to leave. */
    @Override
    public void close() {
        List<Running> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(running.values());
        }
        all.forEach(gone -> gone.session().stop());
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        for (Running gone : all) {
            awaitEnd(gone.thread(), deadline);
        }
    }

    /** Who runs goes on; of the others the most important come first, and among equals whoever is listed first. */
    private Map<String, Camera> withinLimit(List<Camera> cameras) {
        Map<String, Camera> wanted = new LinkedHashMap<>();
        Map<String, Camera> fresh = new LinkedHashMap<>();
        cameras.stream()
                .sorted(Comparator.comparingInt(Camera::priority).reversed())
                .forEach(camera -> (running.containsKey(camera.id()) ? wanted : fresh).put(camera.id(), camera));
        Map<String, TurnedAwayCamera> over = new LinkedHashMap<>();
        fresh.forEach((id, camera) -> {
            if (wanted.size() < largest) {
                wanted.put(id, camera);
            } else {
                over.put(id, TurnedAwayCamera.of(camera, largest, turnedAway.get(id), studio.clock()));
            }
        });
        sayTurnedAway(over.keySet());
        turnedAway = over;
        return wanted;
    }

    private void sayTurnedAway(Set<String> ids) {
        if (!ids.isEmpty() && !ids.equals(turnedAway.keySet())) {
            log.atError()
                    .addKeyValue("cameraIds", String.join(",", new TreeSet<>(ids)))
                    .addKeyValue("limit", largest)
                    .log("cameras over the limit are not captured: raise vigil.capture.max-cameras (MAX_CAMERAS)"
                            + " or assign them to another instance");
        }
    }

    /** A changed camera's session tells on about what its predecessor captured. */
    private Running start(Camera camera) {
        Running before = leaving.remove(camera.id());
        CameraSession session = before == null
                ? new CameraSession(camera, studio)
                : before.session().successor(camera);
        Thread thread = new Thread(session, "camera-" + camera.id());
        thread.setDaemon(true);
        thread.start();
        return new Running(session, thread);
    }

    private static void awaitEnd(Thread thread, long deadline) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
