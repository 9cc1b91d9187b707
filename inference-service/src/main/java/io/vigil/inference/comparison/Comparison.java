package io.vigil.inference.comparison;

import io.vigil.inference.comparison.Matching.Pair;
import io.vigil.inference.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two models of one role over many frames. Holds counts and the most different frames, no matter how many there are. Used by one
 * thread.
 */
public final class Comparison {

    private static final String POSE = "pose";

    /** A mean keypoint distance of this many diagonals is no likeness at all. */
    private static final double UNLIKE = 0.2;

    /** A model, and what it costs on all frames, compared or not. */
    record Timed(ModelName model, BatchTimes times) {}

    private final ModelName main;
    private final ModelName shadow;
    private final int mostDifferent;
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final Histogram confidence = new Histogram(-1, 1, 20);
    private final KeypointDistance keypoints = new KeypointDistance();
    private final SortedMap<String, Tally> moods = new TreeMap<>();
    private final Histogram moodDistance = new Histogram(0, 1, 100);
    private final BatchTimes mainTimes;
    private final BatchTimes shadowTimes;
    private final PriorityQueue<Different> different = new PriorityQueue<>(Different.ORDER.reversed());
    private long frames;

    /** @param mostDifferent how many of the most different frames are kept */
    Comparison(Timed main, Timed shadow, int mostDifferent) {
        this.main = main.model();
        this.shadow = shadow.model();
        mainTimes = main.times();
        shadowTimes = shadow.times();
        this.mostDifferent = mostDifferent;
    }

    void add(FramePair pair) {
        frames++;
        double alike = things(pair) + poses(pair) + moods(pair);
        int said = pair.main().things().size()
                + pair.shadow().things().size()
                + pair.main().poses().size()
                + pair.shadow().poses().size()
                + pair.main().moods().size()
                + pair.shadow().moods().size();
        if (said > 0) {
            keep(new Different(
                    pair.frameId(),
                    pair.cameraId(),
                    pair.capturedAt(),
                    Math.max(0, 1 - 2 * alike / said),
                    Words.of(pair)));
        }
    }

    private void keep(Different frame) {
        if (frame.by() > 0) {
            different.add(frame);
            if (different.size() > mostDifferent) {
                different.poll();
            }
        }
    }

    private double things(FramePair pair) {
        count(pair.main().things(), pair.shadow().things());
        double alike = 0;
        for (Pair<Thing> both : Matching.of(
                pair.main().things(),
                pair.shadow().things(),
                Thing::box,
                (one, other) -> one.label().equals(other.label()))) {
            tally(both.main().label()).match(both.overlap());
            confidence.add(both.shadow().confidence() - both.main().confidence());
            alike += both.overlap();
        }
        return alike;
    }

    private void count(List<Thing> byMain, List<Thing> byShadow) {
        byMain.forEach(thing -> tally(thing.label()).add(1, 0));
        byShadow.forEach(thing -> tally(thing.label()).add(0, 1));
    }

    private double poses(FramePair pair) {
        List<Pose> byMain = pair.main().poses();
        List<Pose> byShadow = pair.shadow().poses();
        if (!byMain.isEmpty() || !byShadow.isEmpty()) {
            tally(POSE).add(byMain.size(), byShadow.size());
        }
        double alike = 0;
        for (Pair<Pose> both : Matching.of(byMain, byShadow, KeypointDistance::bounds, (one, other) -> true)) {
            tally(POSE).match(both.overlap());
            confidence.add(both.shadow().confidence() - both.main().confidence());
            double distance = keypoints.add(both.main(), both.shadow(), pair.aspect());
            alike += Math.max(0, 1 - distance / UNLIKE);
        }
        return alike;
    }

    private double moods(FramePair pair) {
        double alike = 0;
        for (Pair<Mood> both :
                Matching.of(pair.main().moods(), pair.shadow().moods(), Mood::face, (one, other) -> true)) {
            String said = both.main().top();
            String alsoSaid = both.shadow().top();
            mood(said).add(1, 0);
            mood(alsoSaid).add(0, 1);
            if (said.equals(alsoSaid)) {
                mood(said).match(1);
            }
            confidence.add(both.shadow().of(said) - both.main().of(said));
            double distance = both.main().distance(both.shadow());
            moodDistance.add(distance);
            alike += 1 - distance;
        }
        return alike;
    }

    private Tally tally(String label) {
        return tallies.computeIfAbsent(label, name -> new Tally());
    }

    private Tally mood(String label) {
        return moods.computeIfAbsent(label, name -> new Tally());
    }

    public ModelName main() {
        return main;
    }

    public ModelName shadow() {
        return shadow;
    }

    public long frames() {
        return frames;
    }

    /** By category; of poses there is one kind, and an emotion is matched where both found the same label likeliest. */
    public Map<String, Tally> tallies() {
        return moods.isEmpty() ? tallies : moods;
    }

    public Tally together() {
        Tally sum = new Tally();
        tallies().values().forEach(sum::add);
        return sum;
    }

    /** Shadow's confidence less main's, of what both said. */
    public Histogram confidence() {
        return confidence;
    }

    public KeypointDistance keypoints() {
        return keypoints;
    }

    /** Total variation between the emotions of the same face. */
    public Histogram moodDistance() {
        return moodDistance;
    }

    public BatchTimes mainTimes() {
        return mainTimes;
    }

    public BatchTimes shadowTimes() {
        return shadowTimes;
    }

    public List<Different> mostDifferent() {
        List<Different> sorted = new ArrayList<>(different);
        sorted.sort(Different.ORDER);
        return sorted;
    }
}
