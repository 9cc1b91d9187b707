package io.vigil.inference.training;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Films several people at once from one place: ordinary scenes to learn from, and such as must be noticed. */
final class SceneSimulation {

    private static final double SECONDS = 10;
    private static final double GROUND = 7;

    private record Actor(Clip clip, Rotation turn, Vector place, double begin, PoseNoise noise) {}

    private final SplittableRandom random;

    SceneSimulation(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * @param clips of people, each of whom somebody in the scene may be
     * @param people how many are there
     * @param rate frames a second
     */
    List<TrackedFrame> film(List<Clip> clips, int people, double rate) {
        Viewpoint camera = Viewpoint.overlooking(random);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            actors.add(new Actor(
                    clips.get(random.nextInt(clips.size())),
                    Rotation.about(Vector.UP, random.nextDouble(2 * Math.PI)),
                    new Vector(random.nextDouble(-GROUND, GROUND), 0, random.nextDouble(-GROUND, GROUND)),
                    random.nextDouble(1.5),
                    new PoseNoise(random)));
        }
        List<TrackedFrame> frames = new ArrayList<>();
        for (int i = 0; i < SECONDS * rate; i++) {
            Instant at = Instant.EPOCH.plus(Duration.ofNanos(Math.round(i * 1e9 / rate)));
            frames.add(frame(actors, camera, new Moment("scene", i + 1, at), i / rate));
        }
        return frames;
    }

    private TrackedFrame frame(List<Actor> actors, Viewpoint camera, Moment moment, double at) {
        List<TrackedObject> objects = new ArrayList<>();
        List<PersonView> people = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            Actor actor = actors.get(i);
            Vector middle = actor.clip().at(SECONDS / 2).hips();
            Posture posture = actor.clip()
                    .at(actor.begin() + at)
                    .map(point -> actor.turn()
                            .apply(new Vector(point.x() - middle.x(), point.y(), point.z() - middle.z()))
                            .plus(actor.place()));
            Box box = box(posture, camera);
            boolean missed = random.nextDouble() < 0.06;
            if (!missed
                    && box.centre().x() > 0
                    && box.centre().x() < 1
                    && box.centre().y() > 0
                    && box.centre().y() < 1) {
                objects.add(new TrackedObject(
                        new FoundObject(Category.PERSON, 0.7f, shaken(box).clipped()), (long) i + 1));
                Pose pose = actor.noise().see(posture, camera);
                people.add(new PersonView(objects.size() - 1, null, pose.confidence() >= 0.2f ? pose : null));
            }
        }
        return new TrackedFrame("scene", moment, camera.aspect(), objects, people);
    }

    private static Box box(Posture posture, Viewpoint camera) {
        List<Keypoint> places = posture.points().stream()
                .map(point -> new Keypoint(camera.project(point), 1))
                .toList();
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Keypoint keypoint : places) {
            left = Math.min(left, keypoint.place().x());
            right = Math.max(right, keypoint.place().x());
            top = Math.min(top, keypoint.place().y());
            bottom = Math.max(bottom, keypoint.place().y());
        }
        float margin = 0.06f * (bottom - top);
        return Box.ofCorners(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** Detectors' boxes shake by a few hundredths of their size. */
    private Box shaken(Box box) {
        float x = (float) (random.nextGaussian() * 0.02 * box.width());
        float y = (float) (random.nextGaussian() * 0.02 * box.height());
        float wider = (float) (1 + random.nextGaussian() * 0.04);
        float higher = (float) (1 + random.nextGaussian() * 0.03);
        return new Box(box.x() + x, box.y() + y, box.width() * wider, box.height() * higher);
    }
}
