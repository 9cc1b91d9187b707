package io.vigil.scoring.scene;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.Seen;
import io.vigil.scoring.frame.SeenAnomaly;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.SeenPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene that is watched with the shipped rules, five frames a second, and what was said of it. */
final class Scenes {
    static final SceneRules RULES = new SceneRules(
            "scene-1",
            new Learning(500, Duration.ofMinutes(5), Duration.ofMinutes(30)),
            new Alerting(
                    4,
                    2.5,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(10),
                    4),
            new Floors(0.1, 1, 0.1, 0.05),
            0.02);

    final List<SceneAlert> alerts = new ArrayList<>();
    private final SceneWatch watch = new SceneWatch(RULES);
    private @Nullable Scene scene;
    private long frame;

    /** What is in front of the camera. */
    interface Sight {
        List<SeenObject> at(double seconds);
    }

    static Instant at(double seconds) {
        return Seen.at(seconds);
    }

    /** People who sit at their places. */
    static Sight desks(int people) {
        List<SeenObject> seated = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            seated.add(Seen.person(1000 + i, 0.05 + 0.9 * i / Math.max(1, people), 0.6));
        }
        return seconds -> List.copyOf(seated);
    }

    /** People who walk to and fro. */
    static Sight walkers(int people, double widthsASecond) {
        return seconds -> {
            List<SeenObject> walking = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                double way = (seconds * widthsASecond + 0.13 * i) % 2;
                walking.add(Seen.person(2000 + i, 0.05 + 0.9 * (way < 1 ? way : 2 - way), 0.9));
            }
            return walking;
        };
    }

    /** Frames at five a second, the last excluded. */
    void see(double from, double until, @Nullable Double error, Sight sight) {
        for (long i = Math.round(from * 5); i < Math.round(until * 5); i++) {
            double seconds = i / 5.0;
            step(watch.onFrame(scene, frame("s1", seconds, error, sight.at(seconds)), List.of()));
        }
    }

    void see(double seconds, List<SeenObject> objects, Noticed... noticed) {
        step(watch.onFrame(scene, frame("s1", seconds, null, objects), List.of(noticed)));
    }

    void time(double seconds, String captureSays) {
        step(watch.onTime(scene(), at(seconds), captureSays));
    }

    Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("nothing was seen yet");
        }
        return scene;
    }

    List<AnomalyType> types() {
        return alerts.stream().map(SceneAlert::type).toList();
    }

    String status() {
        return scene().status().aiStatus();
    }

    SeenFrame frame(String session, double seconds, @Nullable Double error, List<SeenObject> objects) {
        SeenFrame plain = Seen.frame(session, ++frame, seconds, objects.toArray(SeenObject[]::new));
        List<SeenPerson> people = List.of();
        return new SeenFrame(
                plain.tenant(),
                plain.cameraId(),
                plain.frameId(),
                session,
                plain.sequence(),
                plain.at(),
                plain.aspect(),
                plain.objects(),
                people,
                error == null ? null : new SeenAnomaly(error, 1),
                List.of(),
                null);
    }

    static SeenObject thing(long track, double x, double y) {
        return new SeenObject("person", "Human", 0.9, new Box(x - 0.05, y - 0.2, 0.1, 0.2), track);
    }

    private void step(SceneWatch.Step step) {
        scene = step.scene();
        alerts.addAll(step.alerts());
    }
}
