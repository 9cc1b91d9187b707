package io.vigil.inference.scene;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.pose.Pose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** How one tracked object moved during the last one and a half seconds. */
final class Mover {

    /** Velocity is told over this time: boxes shake too much from frame to frame. */
    private static final double BASE_SECONDS = 0.6;

    private static final Duration MEMORY = Duration.ofMillis(1500);
    private static final float SURE = 0.2f;
    private static final int LEFT_HIP = 11;
    private static final double SWIFTNESS = 0.4;

    private record Seen(Instant at, double x, double y) {}

    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Instant begin;
    private double size;
    private double vx;
    private double vy;
    private double acceleration;
    private double motion;
    private @Nullable Pose pose;
    private Instant posedAt = Instant.MIN;
    private Box box = Box.WHOLE;

    Mover(Instant begin) {
        this.begin = begin;
    }

    /** @param unit the length that speeds are told in, in picture heights */
    void see(Instant at, Box now, float aspect, double unit) {
        box = now;
        size = Math.max(1e-3, unit);
        seen.addLast(new Seen(at, now.centre().x() * aspect, now.centre().y()));
        while (seen.getFirst().at().isBefore(at.minus(MEMORY))) {
            seen.removeFirst();
        }
        Seen last = seen.getLast();
        Seen base = before(at, BASE_SECONDS);
        Seen earlier = before(at, 2 * BASE_SECONDS);
        double seconds = seconds(base.at(), at);
        if (seconds < BASE_SECONDS / 2) {
            return;
        }
        vx = (last.x() - base.x()) / seconds / size;
        vy = (last.y() - base.y()) / seconds / size;
        double before = seconds(earlier.at(), base.at());
        if (before >= BASE_SECONDS / 2) {
            double ux = (base.x() - earlier.x()) / before / size;
            double uy = (base.y() - earlier.y()) / before / size;
            acceleration = Math.hypot(vx - ux, vy - uy) / ((seconds + before) / 2);
        }
    }

    void see(Instant at, Pose now, float aspect) {
        Pose last = pose;
        double seconds = last == null ? 0 : seconds(posedAt, at);
        if (last != null && seconds > 0 && seconds < 1) {
            motion += SWIFTNESS * (motion(last, now, aspect) / seconds / size - motion);
        }
        pose = now;
        posedAt = at;
    }

    /** Mean way of the sure keypoints, less the hips' way, in picture heights. */
    private static double motion(Pose from, Pose to, float aspect) {
        double hipsX = shift(from, to, LEFT_HIP, true) * aspect;
        double hipsY = shift(from, to, LEFT_HIP, false);
        double sum = 0;
        int sure = 0;
        for (int i = 0; i < Pose.KEYPOINTS; i++) {
            Keypoint a = from.keypoints().get(i);
            Keypoint b = to.keypoints().get(i);
            if (a.confidence() >= SURE && b.confidence() >= SURE) {
                sum += Math.hypot(
                        (b.place().x() - a.place().x()) * aspect - hipsX,
                        b.place().y() - a.place().y() - hipsY);
                sure++;
            }
        }
        return sure == 0 ? 0 : sum / sure;
    }

    private static double shift(Pose from, Pose to, int left, boolean x) {
        double sum = 0;
        for (int i = left; i <= left + 1; i++) {
            Keypoint a = from.keypoints().get(i);
            Keypoint b = to.keypoints().get(i);
            sum += x ? b.place().x() - a.place().x() : b.place().y() - a.place().y();
        }
        return sum / 2;
    }

    private Seen before(Instant at, double secondsAgo) {
        Seen best = seen.getFirst();
        for (Iterator<Seen> places = seen.descendingIterator(); places.hasNext(); ) {
            Seen place = places.next();
            if (seconds(place.at(), at) >= secondsAgo) {
                return place;
            }
            best = place;
        }
        return best;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    Instant begin() {
        return begin;
    }

    Instant last() {
        return seen.getLast().at();
    }

    Box box() {
        return box;
    }

    double speed() {
        return Math.hypot(vx, vy);
    }

    double direction() {
        return Math.atan2(vy, vx);
    }

    double acceleration() {
        return acceleration;
    }

    double motion() {
        return motion;
    }
}
