package io.vigil.capture.roster;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of cameras fresh, wherever it comes from. While there is none to be had the last one stays in force.
 * Thread-safe.
 */
public final class Roster {
    private static final Logger log = LoggerFactory.getLogger(Roster.class);

    private final CameraList list;
    private final Backoff backoff;
    private final Consumer<List<Camera>> listener;
    private final Rounds rounds;
    private final Complaint complaint = new Complaint(log);
    private Set<String> doubled = Set.of();
    private int known = -1;

    /** @param listener told of every list, on the roster's thread, whether it is another or not */
    public Roster(CameraList list, Backoff backoff, Consumer<List<Camera>> listener) {
        this.list = list;
        this.backoff = backoff;
        this.listener = listener;
        this.rounds = new Rounds("roster", this::refresh, list::close);
        list.onChange(rounds::hurry);
    }

    public void start() {
        rounds.start();
    }

    /** Asks no more, and takes leave of whoever had the list; does not wait for it. */
    public void stop() {
        rounds.stop();
    }

    /** Waits until leave is taken, or the time is over. */
    public void awaitEnd(Duration longest) {
        rounds.awaitEnd(longest);
    }

    /** Asks once. @return how long to rest */
    Duration refresh() {
        try {
            List<Camera> cameras = distinct(list.read());
            backoff.reset();
            say(cameras.size());
            listener.accept(cameras);
            list.taken();
            return list.period();
        } catch (Unavailable e) {
            complaint.about(e.getMessage());
            Duration rest = backoff.next();
            return rest.compareTo(e.pause()) > 0 ? rest : e.pause();
        }
    }

    private void say(int cameras) {
        if (complaint.end() || cameras != known) {
            log.atInfo().addKeyValue("cameras", cameras).log("list of cameras received");
        }
        known = cameras;
    }

    /** Of cameras with the same id the first counts: two could not be told apart in Kafka. */
    private List<Camera> distinct(List<Camera> cameras) {
        Map<String, Camera> byId = new LinkedHashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Camera camera : cameras) {
            if (byId.putIfAbsent(camera.id(), camera) != null) {
                twice.add(camera.id());
            }
        }
        if (!twice.isEmpty() && !twice.equals(doubled)) {
            log.atWarn()
                    .addKeyValue("cameraIds", String.join(",", twice))
                    .log("cameras listed twice are captured as they are listed first: give each an id of its own");
        }
        doubled = twice;
        return List.copyOf(byId.values());
    }
}
