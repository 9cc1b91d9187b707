package io.vigil.inference.training;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.scene.CameraScene;
import io.vigil.inference.scene.SceneFeature;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Feature vectors of scenes, real and simulated. */
final class SceneData {

    /** Real footage is cut into blocks of this length; neighbouring frames are alike and must not be on both sides. */
    static final Duration BLOCK = Duration.ofSeconds(10);

    private static final int MOST_PEOPLE = 9;

    private SceneData() {}

    static List<float[]> features(List<TrackedFrame> frames) {
        CameraScene scene = new CameraScene();
        List<float[]> features = new ArrayList<>();
        frames.forEach(frame -> scene.see(frame).ifPresent(features::add));
        return features;
    }

    /** The features of each block of time, the blocks filmed without a cut. */
    static List<List<float[]>> blocks(List<TrackedFrame> frames) {
        CameraScene scene = new CameraScene();
        List<List<float[]>> blocks = new ArrayList<>();
        Instant begin = frames.get(0).moment().capturedAt();
        for (TrackedFrame frame : frames) {
            int block =
                    (int) (Duration.between(begin, frame.moment().capturedAt()).toMillis() / BLOCK.toMillis());
            while (blocks.size() <= block) {
                blocks.add(new ArrayList<>());
            }
            scene.see(frame).ifPresent(blocks.get(block)::add);
        }
        return blocks;
    }

    /** @return features of scenes with nobody to many people, who do what the clips show */
    static List<float[]> simulated(List<Clip> clips, int scenes, long seed) {
        return simulated(clips, scenes, 0, seed);
    }

    /** @return features of frames in which somebody is seen who does what the clips show */
    static List<float[]> peopled(List<Clip> clips, int scenes, long seed) {
        List<float[]> all = new ArrayList<>(simulated(clips, scenes, 2, seed));
        all.removeIf(features -> features[SceneFeature.PEOPLE.place()] == 0);
        return all;
    }

    private static List<float[]> simulated(List<Clip> clips, int scenes, int least, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            double rate = random.nextBoolean() ? 5 : 10;
            int people = random.nextInt(least, MOST_PEOPLE + 1);
            all.addAll(features(new SceneSimulation(seed * 1000 + i).film(clips, people, rate)));
        }
        return all;
    }

    static List<TrackedFrame> every(List<TrackedFrame> frames, int every) {
        List<TrackedFrame> kept = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += every) {
            kept.add(frames.get(i));
        }
        return kept;
    }

    /** The same footage as if everybody hurried. */
    static List<TrackedFrame> hurried(List<TrackedFrame> frames, int times) {
        List<TrackedFrame> kept = every(frames, times);
        List<TrackedFrame> hurried = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            hurried.add(at(
                    kept.get(i),
                    frames.get(i).moment(),
                    kept.get(i).objects(),
                    kept.get(i).people()));
        }
        return hurried;
    }

    /** Several stretches of the same footage over each other: as many times the people. */
    static List<TrackedFrame> crowded(List<TrackedFrame> frames, int times) {
        int length = frames.size() / times;
        List<TrackedFrame> crowded = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<TrackedObject> objects = new ArrayList<>();
            List<PersonView> people = new ArrayList<>();
            for (int layer = 0; layer < times; layer++) {
                TrackedFrame frame = frames.get(layer * length + i);
                for (PersonView person : frame.people()) {
                    people.add(new PersonView(person.object() + objects.size(), null, person.pose()));
                }
                long offset = layer * 1_000_000_000L;
                frame.objects()
                        .forEach(object -> objects.add(new TrackedObject(
                                object.object(), object.trackId() == null ? null : object.trackId() + offset)));
            }
            crowded.add(at(frames.get(i), frames.get(i).moment(), objects, people));
        }
        return crowded;
    }

    private static TrackedFrame at(
            TrackedFrame frame, Moment moment, List<TrackedObject> objects, List<PersonView> people) {
        return new TrackedFrame(frame.camera(), moment, frame.aspect(), objects, people);
    }
}
