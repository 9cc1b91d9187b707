package io.vigil.inference.comparison;

import io.vigil.inference.pose.Pose;
import java.util.List;

/** What one model said of one frame, in its role; the other lists are empty. */
public record Opinion(ModelName model, List<Thing> things, List<Pose> poses, List<Mood> moods) {

    public Opinion {
        things = List.copyOf(things);
        poses = List.copyOf(poses);
        moods = List.copyOf(moods);
    }
}
