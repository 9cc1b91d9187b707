package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A recorded or animated motion of one person, on the ground at {@code y = 0} and 1.75 m tall.
 *
 * @param source the person or figure that was recorded: those of one source are learned or tested together
 * @param action what the person does, in the words of {@link ClipCatalogue}
 * @param rate postures a second
 */
record Clip(String name, String source, String action, List<Posture> postures, double rate, Playback playback) {

    /** How a clip goes on when it is through. */
    enum Playback {
        /** From the beginning, at the place and in the direction reached. */
        LOOP,
        /** It stays as it ended, and before its begin as it began. */
        HOLD
    }

    Clip {
        Posture first = postures.get(0);
        double scale = first.scale();
        double ground = postures.stream().mapToDouble(Posture::lowest).min().orElse(0);
        postures = postures.stream()
                .map(posture -> posture.map(point -> new Vector(point.x(), point.y() - ground, point.z()).times(scale)))
                .toList();
    }

    double seconds() {
        return Math.max(1, postures.size() - 1) / rate;
    }

    /** Leaves out what comes later. */
    Clip until(double seconds) {
        return new Clip(name, source, action, postures.subList(0, (int) (seconds * rate)), rate, playback);
    }

    /** Adds a walk to somebody who steps on the spot: ahead, at a speed in metres a second. */
    Clip advancing(double speed) {
        Vector ahead = ahead(postures.get(0));
        List<Posture> moved = new ArrayList<>();
        for (int i = 0; i < postures.size(); i++) {
            Vector way = ahead.times(speed * i / rate);
            moved.add(postures.get(i).map(point -> point.plus(way)));
        }
        return new Clip(name, source, action, moved, rate, playback);
    }

    /** @param seconds may lie before the begin or after the end */
    Posture at(double seconds) {
        double position = seconds * rate;
        int last = postures.size() - 1;
        if (playback == Playback.HOLD || last == 0) {
            return between(Math.min(last, Math.max(0, position)));
        }
        int rounds = (int) Math.floor(position / last);
        Posture posture = between(position - (double) rounds * last);
        return carried(posture, rounds);
    }

    private Posture between(double position) {
        int index = Math.min(postures.size() - 1, (int) position);
        Posture from = postures.get(index);
        return index == postures.size() - 1 ? from : from.towards(postures.get(index + 1), position - index);
    }

    /** Each round begins where the last one ended, turned as far as the body had turned. */
    private Posture carried(Posture posture, int rounds) {
        Vector begin = onGround(postures.get(0).hips());
        Vector way = onGround(postures.get(postures.size() - 1).hips()).minus(begin);
        Rotation turn = Rotation.about(
                Vector.UP,
                postures.get(0).heading() - postures.get(postures.size() - 1).heading());
        Posture result = posture;
        for (int i = 0; i < rounds; i++) {
            result = result.map(
                    point -> turn.apply(point.minus(begin)).plus(begin).plus(way));
        }
        return result;
    }

    private static Vector onGround(Vector point) {
        return new Vector(point.x(), 0, point.z());
    }

    private static Vector ahead(Posture posture) {
        double heading = posture.heading();
        return new Vector(Math.cos(heading), 0, Math.sin(heading));
    }
}
