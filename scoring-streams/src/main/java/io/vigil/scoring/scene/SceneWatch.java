package io.vigil.scoring.scene;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.health.CaptureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a camera's scene from one moment to the next. Features are taken by whole seconds, so that a camera's frame rate
 * does not change what is usual; a second is judged when it is over. Pure and thread-safe.
 */
public final class SceneWatch {
    /** More that rules noticed is not remembered as open; the earliest is forgotten first. */
    static final int MOST_OPEN = 64;

    private static final double LOSS_CERTAINTY = 0.7;

    private final SceneRules rules;
    private final Judge judge;

    public SceneWatch(SceneRules rules) {
        this.rules = rules;
        this.judge = new Judge(rules);
    }

    /** The scene after a step, and what readers are told. */
    public record Step(Scene scene, List<SceneAlert> alerts) {}

    /**
     * A frame that is new.
     *
     * @param before null for a camera's first
     * @param noticed by rules in this frame
     */
    public Step onFrame(@Nullable Scene before, SeenFrame frame, List<Noticed> noticed) {
        Scene scene = before == null ? Scene.begin(frame) : before;
        if (frame.at().isBefore(scene.seenAt())) {
            scene = scene.setBackTo(frame);
        }
        List<SceneAlert> alerts = new ArrayList<>();
        scene = scene.with(scene.alarms().without(AnomalyType.SIGNAL_LOSS), scene.open());
        scene = finish(scene, frame.at(), alerts);
        scene = noticing(scene.with(frame), frame.at(), noticed, alerts);
        return new Step(scene, alerts);
    }

    /** Rules noticed something as time passed, most likely an end. */
    public Step onNoticed(Scene before, Instant at, List<Noticed> noticed) {
        List<SceneAlert> alerts = new ArrayList<>();
        Instant now = at.isAfter(before.seenAt()) ? at : before.seenAt();
        return new Step(noticing(before, now, noticed, alerts), alerts);
    }

    /**
     * No frame, but time has come to {@code at}.
     *
     * @param captureSays its word on the camera: frames that are missing while it sees the scene were not scored, but the signal
     *     is there
     */
    public Step onTime(Scene before, Instant at, String captureSays) {
        List<SceneAlert> alerts = new ArrayList<>();
        if (!at.isAfter(before.seenAt())) {
            return new Step(before, alerts);
        }
        Scene scene = finish(before, at, alerts);
        Duration silence = Duration.between(scene.seenAt(), at);
        boolean lost = !CaptureState.sees(captureSays)
                && silence.compareTo(rules.alert().signalLostAfter()) >= 0;
        if (lost) {
            Cause loss = loss(silence, captureSays);
            Alarms alarms = scene.alarms().holding(AnomalyType.SIGNAL_LOSS, scene.seenAt(), at, loss, rules.alert());
            scene = scene.with(alarms, List.of());
        }
        scene = noticing(scene, at, List.of(), alerts);
        return new Step(scene, alerts);
    }

    private Scene finish(Scene scene, Instant at, List<SceneAlert> alerts) {
        Second second = scene.going().second();
        return second.frames() == 0 || at.isBefore(second.end()) ? scene : judge.over(scene, alerts);
    }

    private Scene noticing(Scene scene, Instant at, List<Noticed> noticed, List<SceneAlert> alerts) {
        List<Noticed> open = noticed.isEmpty() ? scene.open() : open(scene.open(), noticed);
        Alarms alarms = scene.alarms();
        for (Noticed one : noticed) {
            if (one.phase() == Noticed.Phase.MOMENTARY) {
                alarms = alarms.striking(one.type(), at, one.cause());
            }
        }
        for (Noticed one : open) {
            alarms = alarms.holding(one.type(), at, at, one.cause(), rules.alert());
        }
        Alarms.Step step = alarms.at(at, rules);
        alerts.addAll(step.alerts());
        return scene.with(step.alarms(), open);
    }

    private static List<Noticed> open(List<Noticed> before, List<Noticed> noticed) {
        List<Noticed> open = new ArrayList<>(before);
        for (Noticed one : noticed) {
            open.removeIf(known -> known.key().equals(one.key()));
            if (one.phase() == Noticed.Phase.BEGAN) {
                open.add(one);
            }
        }
        return open.size() <= MOST_OPEN ? open : open.subList(open.size() - MOST_OPEN, open.size());
    }

    private static Cause loss(Duration silence, String captureSays) {
        String reason = "no frame for " + silence.toSeconds() + " s, capture says " + captureSays;
        return new Cause(LOSS_CERTAINTY, null, List.of(AnomalyType.SIGNAL_LOSS.word()), reason);
    }
}
