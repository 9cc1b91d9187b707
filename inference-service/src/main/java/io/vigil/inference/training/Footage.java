package io.vigil.inference.training;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.PictureDecoder;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import io.vigil.inference.track.Tracker;
import io.vigil.inference.track.TrackingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at real footage as the running service does: decodes, finds objects, follows them, estimates poses. */
final class Footage {

    private static final Instant BEGIN = Instant.EPOCH;

    private final PictureDecoder decoder;
    private final ObjectDetector objects;
    private final PoseEstimator poses;

    Footage(PictureDecoder decoder, ObjectDetector objects, PoseEstimator poses) {
        this.decoder = decoder;
        this.objects = objects;
        this.poses = poses;
    }

    /**
     * @param folder of JPEG pictures whose names sort in order of time
     * @param rate pictures a second
     */
    List<TrackedFrame> watch(Path folder, double rate) {
        Tracker tracker = new Tracker(TrackingRules.DEFAULT);
        List<TrackedFrame> frames = new ArrayList<>();
        for (Path file : pictures(folder)) {
            int index = frames.size();
            Instant at = BEGIN.plus(Duration.ofNanos(Math.round(index * 1e9 / rate)));
            Moment moment = new Moment("footage", index + 1, at);
            try (Picture picture = decoder.decode(Files.readAllBytes(file))) {
                frames.add(frame(picture, moment, tracker));
            } catch (IOException e) {
                throw new TrainingFailed("cannot read " + file + ": fetch the training data again", e);
            }
        }
        return frames;
    }

    private TrackedFrame frame(Picture picture, Moment moment, Tracker tracker) {
        Findings found = objects.detect(List.of(picture)).get(0);
        List<TrackedObject> tracked = tracker.follow(moment, found.objects());
        List<Integer> places = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < found.objects().size(); i++) {
            FoundObject object = found.objects().get(i);
            if (object.isPerson()) {
                places.add(i);
                people.add(new Person(picture, object.box()));
            }
        }
        List<Optional<Pose>> seen = poses.estimate(people);
        List<PersonView> views = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            views.add(new PersonView(places.get(i), null, seen.get(i).orElse(null)));
        }
        return new TrackedFrame("footage", moment, picture.aspect(), tracked, views);
    }

    private static List<Path> pictures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TrainingFailed("there is no footage in " + folder + ": fetch the training data", e);
        }
    }
}
