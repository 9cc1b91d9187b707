package io.vigil.inference.track;

import io.vigil.inference.object.FoundObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the objects of one camera by overlap, and by nearness where something moved too far to overlap. The same pictures in
 * the same order give the same ids. Used by one thread at a time, with pictures in capture order.
 */
public final class Tracker {

    /** A track's id: the sequence of the picture that began it times this, plus its ordinal there. */
    private static final long PER_PICTURE = 1000;

    private final TrackingRules rules;
    private final List<Track> tracks = new ArrayList<>();
    private String sessionId = "";

    public Tracker(TrackingRules rules) {
        this.rules = rules;
    }

    /** @return the objects in the order given, with the ids of confirmed tracks */
    public List<TrackedObject> follow(Moment moment, List<FoundObject> found) {
        if (!moment.sessionId().equals(sessionId)) {
            tracks.clear();
            sessionId = moment.sessionId();
        }
        tracks.removeIf(track -> track.isOver(moment.capturedAt(), rules));
        @Nullable Track[] assigned = new Association(rules, moment.capturedAt()).assign(tracks, found);
        for (int i = 0; i < assigned.length; i++) {
            Track track = assigned[i];
            if (track != null) {
                track.see(found.get(i), moment.capturedAt());
            }
        }
        begin(moment, found, assigned);
        return result(found, Arrays.asList(assigned));
    }

    private void begin(Moment moment, List<FoundObject> found, @Nullable Track[] assigned) {
        int ordinal = 0;
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] == null
                    && found.get(i).confidence() >= rules.beginConfidence()
                    && ordinal < PER_PICTURE - 1) {
                ordinal++;
                Track track = new Track(moment.sequence() * PER_PICTURE + ordinal, found.get(i), moment.capturedAt());
                tracks.add(track);
                assigned[i] = track;
            }
        }
    }

    private List<TrackedObject> result(List<FoundObject> found, List<@Nullable Track> assigned) {
        List<TrackedObject> tracked = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Track track = assigned.get(i);
            Long id = track != null && track.isConfirmed(rules) ? (Long) track.id() : null;
            tracked.add(new TrackedObject(found.get(i), id));
        }
        return tracked;
    }
}
