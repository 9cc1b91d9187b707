package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.zone.Anchor;
import io.vigil.scoring.zone.Point;
import java.util.ArrayList;
import java.util.List;

/** An object that the tracker follows, in one frame. */
record Sight(SeenObject object, long trackId, Point anchor) {

    /** In the frame's order; what is tentative is left out, and so is a track's second object. */
    static List<Sight> of(SeenFrame frame) {
        List<Sight> sights = new ArrayList<>(frame.objects().size());
        for (SeenObject object : frame.objects()) {
            Long track = object.trackId();
            if (track != null && !isAmong(sights, track)) {
                sights.add(new Sight(object, track, Anchor.of(object)));
            }
        }
        return sights;
    }

    private static boolean isAmong(List<Sight> sights, long track) {
        for (Sight sight : sights) {
            if (sight.trackId == track) {
                return true;
            }
        }
        return false;
    }

    Suspect suspect() {
        return new Suspect(trackId, object.className(), object.objectType());
    }
}
