package io.vigil.inference.training;

import io.vigil.inference.action.PoseWindow;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows of real pedestrians, labelled by how far their boxes went: who covers more than a third of their own height a second
 * walks, who covers less than a twentieth stands, and what is between is left out.
 */
final class FootageWindows {

    private static final double WALKS = 0.35;
    private static final double STANDS = 0.05;

    /** Windows of one track overlap by all but this. */
    private static final Duration APART = Duration.ofSeconds(1);

    private record Place(Instant at, Box box) {}

    private static final class Followed {
        private final PoseWindow window = new PoseWindow();
        private final Deque<Place> places = new ArrayDeque<>();
        private Instant next = Instant.MIN;
    }

    private final Map<Long, Followed> followed = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    private FootageWindows() {}

    /**
     * @param every keeps each n-th frame, as a camera of a lower rate would
     * @param name the source of the samples; each track is a clip
     */
    static List<Sample> of(List<TrackedFrame> frames, int every, String name) {
        FootageWindows windows = new FootageWindows();
        for (int i = 0; i < frames.size(); i += every) {
            for (PersonView person : frames.get(i).people()) {
                windows.see(frames.get(i), person, name);
            }
        }
        return windows.samples;
    }

    private void see(TrackedFrame frame, PersonView person, String name) {
        TrackedObject object = frame.objects().get(person.object());
        if (object.trackId() == null || person.pose() == null) {
            return;
        }
        Instant at = frame.moment().capturedAt();
        Followed track = followed.computeIfAbsent(object.trackId(), id -> new Followed());
        track.window.add(at, person.pose(), frame.aspect());
        track.places.add(new Place(at, object.object().box()));
        while (track.places.getFirst().at().isBefore(at.minusMillis(3000))) {
            track.places.removeFirst();
        }
        if (at.isBefore(track.next)) {
            return;
        }
        Optional<String> action = action(track.places, frame.aspect());
        Optional<float[]> window = track.window.sample();
        if (action.isPresent() && window.isPresent()) {
            samples.add(new Sample(window.get(), action.get(), "pedestrian-" + object.trackId(), name));
            track.next = at.plus(APART);
        }
    }

    /** By the middle of the feet, since boxes of people half hidden grow and shrink at the bottom less than at the sides. */
    private static Optional<String> action(Deque<Place> places, float aspect) {
        double heights = places.stream()
                .mapToDouble(place -> place.box().height())
                .average()
                .orElse(1);
        double seconds =
                Duration.between(places.getFirst().at(), places.getLast().at()).toMillis() / 1000.0;
        double way = distance(places.getFirst().box(), places.getLast().box(), aspect);
        double farthest = places.stream()
                .mapToDouble(place -> distance(places.getFirst().box(), place.box(), aspect))
                .max()
                .orElse(0);
        if (seconds < 2.5) {
            return Optional.empty();
        }
        if (way / heights / seconds > WALKS) {
            return Optional.of(ClipCatalogue.WALKING);
        }
        return farthest / heights / seconds < STANDS ? Optional.of(ClipCatalogue.STANDING) : Optional.empty();
    }

    private static double distance(Box from, Box to, float aspect) {
        return Math.hypot(
                (to.centre().x() - from.centre().x()) * aspect,
                to.centre().y() - from.centre().y());
    }
}
